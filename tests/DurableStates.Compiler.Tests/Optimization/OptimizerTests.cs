using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using static DurableStates.Compiler.Optimization.Graphs;

namespace DurableStates.Compiler.Optimization;

public sealed class OptimizerTests
{
    private readonly BoundVariable _x = Variable("x");
    private readonly BoundVariable _y = Variable("y");

    [Fact]
    public void An_assignment_moves_into_the_task_before_it()
    {
        var end = Return(Read(_y));
        var entry = To(Task("f", Value(1), To(Pass(To(end, (_y, Plus(Read(_x), 1)))), (_x, Result))));

        Assert.Equal(
            """
            -> 1
            1 Task f(1) x := $states.result.Payload, y := $states.result.Payload + 1 -> 2
            2 Return $y
            """,
            After(SinkAssignments.Run, entry));
    }

    [Fact]
    public void An_assignment_that_can_fail_stays_outside_of_the_try_before_it()
    {
        var inside = new Region();
        var end = Return(Read(_y));
        var entry = To(Task("f", Value(1), To(Pass(To(end, (_y, Element(_x))))), inside, new CatchEdge(["States.ALL"], To(Fail("X")))));

        Assert.Contains("2 Pass y := ", After(SinkAssignments.Run, entry), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_must_be_evaluated_once_is_not_copied()
    {
        var entry = To(Task("f", Value(1), To(Pass(To(Return(Read(_y)), (_y, Read(_x)))), (_x, Now))));

        Assert.Contains("2 Pass y := $x -> 3", After(SinkAssignments.Run, entry), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_nobody_reads_is_not_kept()
    {
        var entry = To(Task("f", Value(1), To(Return(Read(_x)), (_x, Result), (_y, Value(2)))));

        Assert.Equal(
            """
            -> 1
            1 Task f(1) x := $states.result.Payload -> 2
            2 Return $x
            """,
            After(DeadAssignments.Run, entry));
    }

    [Fact]
    public void What_the_start_assigns_is_computed_where_it_is_read()
    {
        var entry = To(Task("f", Read(_x), To(Return(Read(_x)))), (_x, Plus(Read(_y), 1)));

        Assert.Equal(
            """
            -> 1
            1 Task f($y + 1) x := $y + 1 -> 2
            2 Return $x
            """,
            After(PullAssignments.Run, entry));
    }

    [Fact]
    public void The_time_is_read_before_a_task_and_not_after_it()
    {
        var entry = To(Task("f", Value(1), To(Return(Read(_x)))), (_x, Now));

        Assert.StartsWith("x := $now() -> 1", After(PullAssignments.Run, entry), StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_that_is_known_is_no_choice()
    {
        var entry = To(Choice(Value(true), To(Task("f", Value(1), To(Return(Value(1))))), To(Return(Value(2)))));

        Assert.Equal(
            """
            -> 1
            1 Pass -> 2
            2 Task f(1) -> 3
            3 Return 1
            """,
            After(KnownConditions.Run, entry));
    }

    [Fact]
    public void A_way_on_which_the_choice_is_known_goes_past_it()
    {
        var then = Return(Value(1));
        var entry = To(Task("f", Value(1), To(Choice(Over(Read(_x), 5), To(then), To(Return(Value(2)))), (_x, Value(7)))));

        Assert.Equal(
            """
            -> 1
            1 Task f(1) x := 7 -> 2
            2 Return 1
            """,
            After(JumpThreading.Run, entry));
    }

    [Fact]
    public void A_choice_that_only_assigns_is_a_conditional()
    {
        var next = Task("f", Read(_x), To(Return(Value(1))));
        var entry = To(Choice(Over(Read(_y), 5), To(next, (_x, Value(1))), To(next, (_x, Value(2)))));

        Assert.Equal(
            """
            -> 1
            1 Pass x := $y > 5 ? 1 : 2 -> 2
            2 Task f($x) -> 3
            3 Return 1
            """,
            After(ConditionalAssignments.Run, entry));
    }

    [Fact]
    public void A_choice_between_results_is_a_conditional_result()
    {
        var entry = To(Choice(Over(Read(_y), 5), To(Return(Read(_x)), (_x, Value(1))), To(Return(Value(2)))));

        Assert.Equal("-> 1\n1 Return $y > 5 ? 1 : 2", After(ConditionalReturns.Run, entry));
    }

    [Fact]
    public void A_ladder_is_one_choice()
    {
        var a = Task("a", Value(1), To(Return(Value(1))));
        var b = Task("b", Value(1), To(Return(Value(1))));
        var entry = To(Choice(Over(Read(_x), 5), To(a), To(Choice(Over(Read(_x), 3), To(b), To(Fail("X"))))));

        Assert.StartsWith("-> 1\n1 Choice $x > 5 -> 2; $x > 3 -> 4; else -> 6", After(MergeChoices.Run, entry), StringComparison.Ordinal);
    }

    [Fact]
    public void A_choice_inside_a_way_of_a_choice_is_one_choice()
    {
        var a = Task("a", Value(1), To(Return(Value(1))));
        var b = Task("b", Value(1), To(Return(Value(1))));
        var entry = To(Choice(Over(Read(_x), 5), To(Choice(Over(Read(_y), 3), To(a), To(b))), To(Fail("X"))));

        Assert.StartsWith("-> 1\n1 Choice $x > 5 and $y > 3 -> 2; $x > 5 -> 4; else -> 6", After(MergeChoices.Run, entry), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_ends_that_say_the_same_are_one()
    {
        var entry = To(Choice(Over(Read(_x), 5), To(Task("a", Value(1), To(Fail("X")))), To(Fail("X"))));

        Assert.Equal(
            """
            -> 1
            1 Choice $x > 5 -> 2; else -> 3
            2 Task a(1) -> 3
            3 Fail "X"
            """,
            After(TailMerging.Run, entry));
    }

    [Fact]
    public void Copies_of_a_call_that_end_differently_are_one()
    {
        var entry = To(Choice(Over(Read(_x), 5), To(Task("f", Value(1), To(Return(Read(_y)))), (_y, Value(7))), To(Task("f", Value(1), To(Return(Value(2)))))));

        Assert.Equal(
            """
            -> 1
            1 Choice $x > 5 y := 7, returned := 7 -> 2; else returned := 2 -> 2
            2 Task f(1) returned_2 := $returned -> 3
            3 Return $returned_2
            """,
            After(TaskMerging.Run, entry));
    }

    [Fact]
    public void Copies_of_a_call_whose_results_differ_stay_apart()
    {
        var entry = To(Choice(Over(Read(_x), 5), To(Task("f", Value(1), To(Return(Plus(Result, 1))))), To(Task("f", Value(1), To(Return(Value(2)))))));

        Assert.Contains("3 Return $states.result.Payload + 1", After(TaskMerging.Run, entry), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_that_is_caught_to_fail_with_it_is_not_caught()
    {
        BoundExpression Part(FailureMember member) => new FailurePart(Syntax, null, Read(_x), member);
        var fail = Label.Of(new FailNode(Syntax, "Rethrow", Part(FailureMember.ErrorType), Part(FailureMember.Cause)));
        var handled = new CatchEdge(["A"], To(Return(Value(2))));
        var entry = To(Task("f", Value(1), To(Return(Value(1))), null, handled, new CatchEdge(["States.ALL"], To(fail, (_x, new ErrorOutput(Syntax))))));

        Assert.Equal(
            """
            -> 1
            1 Task f(1) -> 2 catch -> 3
            2 Return 1
            3 Return 2
            """,
            After(UselessCatches.Run, entry));
    }

    [Fact]
    public void A_failure_that_is_caught_to_fail_with_another_is_caught()
    {
        var entry = To(Task("f", Value(1), To(Return(Value(1))), null, new CatchEdge(["States.ALL"], To(Fail("Other"), (_x, new ErrorOutput(Syntax))))));

        Assert.Contains("catch x := $states.errorOutput -> 3", After(UselessCatches.Run, entry), StringComparison.Ordinal);
    }

    [Fact]
    public void A_loop_that_only_assigns_does_not_hold_the_compiler()
    {
        var back = new Label();
        var second = Pass(To(back, (_x, Plus(Read(_x), 1))));
        back.Place(new PassNode(Syntax, "Pass", To(second, (_y, Read(_x)))));
        var graph = new StateGraph { Entry = To(back, (_x, Value(0))) };

        Optimizer.Run(graph);

        Assert.NotEmpty(graph.Nodes());
    }

    [Fact]
    public void A_state_that_the_author_named_is_kept()
    {
        var pinned = Label.Of(new PassNode(Syntax, "Mine", To(Return(Read(_y)), (_y, Value(1)))) { IsPinned = true });
        var entry = To(Task("f", Value(1), To(pinned)));

        Assert.Contains("2 Pass y := 1 -> 3", After(SinkAssignments.Run, entry), StringComparison.Ordinal);
    }
}
