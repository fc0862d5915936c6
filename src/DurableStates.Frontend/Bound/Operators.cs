namespace DurableStates.Frontend.Bound;

/// <summary>Operators with one operand.</summary>
public enum BoundUnaryOperator
{
    /// <summary><c>!x</c> on a bool.</summary>
    Not,

    /// <summary><c>-x</c> on a number.</summary>
    Negate,
}

/// <summary>Operators with two operands; which of two meanings an operator of C# has is already decided.</summary>
public enum BoundBinaryOperator
{
    /// <summary>Sum of numbers.</summary>
    Add,

    /// <summary>Difference of numbers.</summary>
    Subtract,

    /// <summary>Product of numbers.</summary>
    Multiply,

    /// <summary>Quotient of integers, truncated toward zero.</summary>
    DivideInteger,

    /// <summary>Quotient of doubles.</summary>
    Divide,

    /// <summary>Remainder; the sign follows the dividend.</summary>
    Remainder,

    /// <summary>Equality of strings, numbers, bools and enums, or deep equality of records.</summary>
    Equal,

    /// <summary>The opposite of <see cref="Equal"/>.</summary>
    NotEqual,

    /// <summary>Numbers, or instants in one format.</summary>
    Less,

    /// <summary>Numbers, or instants in one format.</summary>
    LessOrEqual,

    /// <summary>Numbers, or instants in one format.</summary>
    Greater,

    /// <summary>Numbers, or instants in one format.</summary>
    GreaterOrEqual,

    /// <summary><c>&amp;&amp;</c>: the right side is evaluated only when the left is true.</summary>
    And,

    /// <summary><c>||</c>: the right side is evaluated only when the left is false.</summary>
    Or,
}

/// <summary>Values that an execution has.</summary>
public enum ContextValue
{
    /// <summary>The execution's name, <c>InstanceId</c> of the context.</summary>
    InstanceId,

    /// <summary>The execution's ARN.</summary>
    ExecutionArn,

    /// <summary>The state machine's name.</summary>
    StateMachineName,

    /// <summary>
    /// How often the call being made was retried: 0 on its first attempt. Readable only inside the call's own arguments,
    /// which Step Functions evaluates anew for every attempt; what has to differ from attempt to attempt is built from it.
    /// </summary>
    RetryCount,
}

/// <summary>What can be read of a caught failure.</summary>
public enum FailureMember
{
    /// <summary>The ASL error name: <c>FailureDetails.ErrorType</c>.</summary>
    ErrorType,

    /// <summary>The message alone: <c>FailureDetails.ErrorMessage</c>; out of the cause's JSON where it is a Lambda error.</summary>
    ErrorMessage,

    /// <summary>The cause as it came: <c>FailureDetails.Cause</c>.</summary>
    Cause,

    /// <summary><c>Exception.Message</c>.</summary>
    Message,
}
