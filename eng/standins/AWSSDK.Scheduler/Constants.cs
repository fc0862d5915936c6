// Written by eng/generate-standins.py from the public model of Scheduler 2021-06-30 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.Scheduler;

public class ActionAfterCompletion(string value) : ConstantClass(value)
{
    public static readonly ActionAfterCompletion NONE = new("NONE");
    public static readonly ActionAfterCompletion DELETE = new("DELETE");
    public static ActionAfterCompletion FindValue(string value) => FindValue<ActionAfterCompletion>(value);
    public static implicit operator ActionAfterCompletion(string value) => FindValue(value);
}

public class AssignPublicIp(string value) : ConstantClass(value)
{
    public static readonly AssignPublicIp ENABLED = new("ENABLED");
    public static readonly AssignPublicIp DISABLED = new("DISABLED");
    public static AssignPublicIp FindValue(string value) => FindValue<AssignPublicIp>(value);
    public static implicit operator AssignPublicIp(string value) => FindValue(value);
}

public class FlexibleTimeWindowMode(string value) : ConstantClass(value)
{
    public static readonly FlexibleTimeWindowMode OFF = new("OFF");
    public static readonly FlexibleTimeWindowMode FLEXIBLE = new("FLEXIBLE");
    public static FlexibleTimeWindowMode FindValue(string value) => FindValue<FlexibleTimeWindowMode>(value);
    public static implicit operator FlexibleTimeWindowMode(string value) => FindValue(value);
}

public class LaunchType(string value) : ConstantClass(value)
{
    public static readonly LaunchType EC2 = new("EC2");
    public static readonly LaunchType FARGATE = new("FARGATE");
    public static readonly LaunchType EXTERNAL = new("EXTERNAL");
    public static LaunchType FindValue(string value) => FindValue<LaunchType>(value);
    public static implicit operator LaunchType(string value) => FindValue(value);
}

public class PlacementConstraintType(string value) : ConstantClass(value)
{
    public static readonly PlacementConstraintType DistinctInstance = new("distinctInstance");
    public static readonly PlacementConstraintType MemberOf = new("memberOf");
    public static PlacementConstraintType FindValue(string value) => FindValue<PlacementConstraintType>(value);
    public static implicit operator PlacementConstraintType(string value) => FindValue(value);
}

public class PlacementStrategyType(string value) : ConstantClass(value)
{
    public static readonly PlacementStrategyType Random = new("random");
    public static readonly PlacementStrategyType Spread = new("spread");
    public static readonly PlacementStrategyType Binpack = new("binpack");
    public static PlacementStrategyType FindValue(string value) => FindValue<PlacementStrategyType>(value);
    public static implicit operator PlacementStrategyType(string value) => FindValue(value);
}

public class PropagateTags(string value) : ConstantClass(value)
{
    public static readonly PropagateTags TASK_DEFINITION = new("TASK_DEFINITION");
    public static PropagateTags FindValue(string value) => FindValue<PropagateTags>(value);
    public static implicit operator PropagateTags(string value) => FindValue(value);
}

public class ScheduleState(string value) : ConstantClass(value)
{
    public static readonly ScheduleState ENABLED = new("ENABLED");
    public static readonly ScheduleState DISABLED = new("DISABLED");
    public static ScheduleState FindValue(string value) => FindValue<ScheduleState>(value);
    public static implicit operator ScheduleState(string value) => FindValue(value);
}
