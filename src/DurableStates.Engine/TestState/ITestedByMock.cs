using DurableStates.Engine.Executions;

namespace DurableStates.Engine.TestState;

/// <summary>A state whose work consists of other states; a test tells their result instead of running them.</summary>
internal interface ITestedByMock
{
    StateOutcome Test(Frame frame, StateMock mock, StateTestSettings settings);
}
