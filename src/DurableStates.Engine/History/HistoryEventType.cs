namespace DurableStates.Engine;

/// <summary>The 62 types of history events. Names are AWS's.</summary>
public enum HistoryEventType : byte
{
    /// <summary>A task of an activity: failed.</summary>
    ActivityFailed,

    /// <summary>A task of an activity: scheduled.</summary>
    ActivityScheduled,

    /// <summary>A task of an activity: schedule failed.</summary>
    ActivityScheduleFailed,

    /// <summary>A task of an activity: started.</summary>
    ActivityStarted,

    /// <summary>A task of an activity: succeeded.</summary>
    ActivitySucceeded,

    /// <summary>A task of an activity: timed out.</summary>
    ActivityTimedOut,

    /// <summary>A Choice state: entered.</summary>
    ChoiceStateEntered,

    /// <summary>A Choice state: exited.</summary>
    ChoiceStateExited,

    /// <summary>A JSONata expression of a state failed.</summary>
    EvaluationFailed,

    /// <summary>The execution: aborted.</summary>
    ExecutionAborted,

    /// <summary>The execution: failed.</summary>
    ExecutionFailed,

    /// <summary>The execution: redriven.</summary>
    ExecutionRedriven,

    /// <summary>The execution: started.</summary>
    ExecutionStarted,

    /// <summary>The execution: succeeded.</summary>
    ExecutionSucceeded,

    /// <summary>The execution: timed out.</summary>
    ExecutionTimedOut,

    /// <summary>A Fail state: entered.</summary>
    FailStateEntered,

    /// <summary>A Lambda function called by its own ARN: failed.</summary>
    LambdaFunctionFailed,

    /// <summary>A Lambda function called by its own ARN: scheduled.</summary>
    LambdaFunctionScheduled,

    /// <summary>A Lambda function called by its own ARN: schedule failed.</summary>
    LambdaFunctionScheduleFailed,

    /// <summary>A Lambda function called by its own ARN: started.</summary>
    LambdaFunctionStarted,

    /// <summary>A Lambda function called by its own ARN: start failed.</summary>
    LambdaFunctionStartFailed,

    /// <summary>A Lambda function called by its own ARN: succeeded.</summary>
    LambdaFunctionSucceeded,

    /// <summary>A Lambda function called by its own ARN: timed out.</summary>
    LambdaFunctionTimedOut,

    /// <summary>An iteration of an inline Map: aborted.</summary>
    MapIterationAborted,

    /// <summary>An iteration of an inline Map: failed.</summary>
    MapIterationFailed,

    /// <summary>An iteration of an inline Map: started.</summary>
    MapIterationStarted,

    /// <summary>An iteration of an inline Map: succeeded.</summary>
    MapIterationSucceeded,

    /// <summary>The run of a distributed Map: aborted.</summary>
    MapRunAborted,

    /// <summary>The run of a distributed Map: failed.</summary>
    MapRunFailed,

    /// <summary>The run of a distributed Map: redriven.</summary>
    MapRunRedriven,

    /// <summary>The run of a distributed Map: started.</summary>
    MapRunStarted,

    /// <summary>The run of a distributed Map: succeeded.</summary>
    MapRunSucceeded,

    /// <summary>A Map state: aborted.</summary>
    MapStateAborted,

    /// <summary>A Map state: entered.</summary>
    MapStateEntered,

    /// <summary>A Map state: exited.</summary>
    MapStateExited,

    /// <summary>A Map state: failed.</summary>
    MapStateFailed,

    /// <summary>A Map state: started.</summary>
    MapStateStarted,

    /// <summary>A Map state: succeeded.</summary>
    MapStateSucceeded,

    /// <summary>A Parallel state: aborted.</summary>
    ParallelStateAborted,

    /// <summary>A Parallel state: entered.</summary>
    ParallelStateEntered,

    /// <summary>A Parallel state: exited.</summary>
    ParallelStateExited,

    /// <summary>A Parallel state: failed.</summary>
    ParallelStateFailed,

    /// <summary>A Parallel state: started.</summary>
    ParallelStateStarted,

    /// <summary>A Parallel state: succeeded.</summary>
    ParallelStateSucceeded,

    /// <summary>A Pass state: entered.</summary>
    PassStateEntered,

    /// <summary>A Pass state: exited.</summary>
    PassStateExited,

    /// <summary>A Succeed state: entered.</summary>
    SucceedStateEntered,

    /// <summary>A Succeed state: exited.</summary>
    SucceedStateExited,

    /// <summary>A task of a service integration: failed.</summary>
    TaskFailed,

    /// <summary>A task of a service integration: scheduled.</summary>
    TaskScheduled,

    /// <summary>A task of a service integration: started.</summary>
    TaskStarted,

    /// <summary>A task of a service integration: start failed.</summary>
    TaskStartFailed,

    /// <summary>A Task state: aborted.</summary>
    TaskStateAborted,

    /// <summary>A Task state: entered.</summary>
    TaskStateEntered,

    /// <summary>A Task state: exited.</summary>
    TaskStateExited,

    /// <summary>A task of a service integration: submit failed.</summary>
    TaskSubmitFailed,

    /// <summary>A task of a service integration: submitted.</summary>
    TaskSubmitted,

    /// <summary>A task of a service integration: succeeded.</summary>
    TaskSucceeded,

    /// <summary>A task of a service integration: timed out.</summary>
    TaskTimedOut,

    /// <summary>A Wait state: aborted.</summary>
    WaitStateAborted,

    /// <summary>A Wait state: entered.</summary>
    WaitStateEntered,

    /// <summary>A Wait state: exited.</summary>
    WaitStateExited,
}
