using System.Collections;
using System.Reflection;
using Amazon.DynamoDBv2;
using Amazon.EventBridge;
using Amazon.Glue;
using Amazon.LakeFormation;
using Amazon.Runtime;
using Amazon.SageMaker;
using Amazon.Scheduler;
using Amazon.SimpleNotificationService;
using Amazon.StepFunctions;

namespace DurableStates.Compiler.Integrations;

/// <summary>
/// The surface of the AWS SDK for .NET 4, held against a package that is always real (DynamoDB) and against those that may be stand-ins: what compiles
/// against the one has to compile against the other.
/// </summary>
public sealed class AwsSdkSurfaceTests
{
    public static TheoryData<Type> Clients() =>
    [
        typeof(IAmazonDynamoDB), typeof(IAmazonStepFunctions), typeof(IAmazonGlue), typeof(IAmazonSageMaker), typeof(IAmazonEventBridge), typeof(IAmazonLakeFormation),
        typeof(IAmazonScheduler), typeof(IAmazonSimpleNotificationService),
    ];

    [Theory]
    [MemberData(nameof(Clients))]
    public void Enumerations_in_lists_and_maps_are_texts(Type client) => Assert.Empty(
        from property in Members(client)
        where typeof(IEnumerable).IsAssignableFrom(property.PropertyType)
        from argument in Arguments(property.PropertyType)
        where argument.IsSubclassOf(typeof(ConstantClass))
        select $"{property.DeclaringType?.Name}.{property.Name}");

    [Theory]
    [MemberData(nameof(Clients))]
    public void A_value_may_be_missing_but_not_in_a_list(Type client)
    {
        Assert.Empty(
            from property in Members(client)
            where property.PropertyType is { IsPrimitive: true } || property.PropertyType == typeof(DateTime)
            // DynamoDB's values say beside each member whether it was set; no model has these.
            where !(property.Name.StartsWith("Is", StringComparison.Ordinal) && property.Name.EndsWith("Set", StringComparison.Ordinal))
            select $"{property.DeclaringType?.Name}.{property.Name}");
        Assert.Empty(
            from property in Members(client)
            from argument in Arguments(property.PropertyType)
            where typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && Nullable.GetUnderlyingType(argument) is not null
            select $"{property.DeclaringType?.Name}.{property.Name}");
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public void Every_exception_has_the_five_constructors(Type client)
    {
        Type[][] constructors =
        [
            [typeof(string)],
            [typeof(string), typeof(Exception)],
            [typeof(Exception)],
            [typeof(string), typeof(Exception), typeof(ErrorType), typeof(string), typeof(string), typeof(System.Net.HttpStatusCode)],
            [typeof(string), typeof(ErrorType), typeof(string), typeof(string), typeof(System.Net.HttpStatusCode)],
        ];

        var exceptions = client.Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(AmazonServiceException))).ToList();

        Assert.NotEmpty(exceptions);
        Assert.All(exceptions, exception => Assert.All(constructors, parameters => Assert.True(
            exception.GetConstructor(parameters) is not null, $"{exception.Name} has no constructor of ({string.Join(", ", parameters.Select(parameter => parameter.Name))}).")));
    }

    // The model of EventBridge says nothing of pages.
    [Theory]
    [MemberData(nameof(Clients))]
    public void A_client_says_its_endpoint_and_its_paginators(Type client)
    {
        Assert.Equal(typeof(Amazon.Runtime.Endpoints.Endpoint), client.GetMethod("DetermineServiceOperationEndpoint", [typeof(AmazonWebServiceRequest)])?.ReturnType);
        Assert.Equal(client == typeof(IAmazonEventBridge) ? null : $"I{client.Namespace?["Amazon.".Length..]}PaginatorFactory", client.GetProperty("Paginators")?.PropertyType.Name);
    }

    [Theory]
    [InlineData(typeof(Amazon.LakeFormation.Model.GrantPermissionsRequest), "Permissions", typeof(List<string>))]
    [InlineData(typeof(Amazon.LakeFormation.Model.GrantPermissionsRequest), "PermissionsWithGrantOption", typeof(List<string>))]
    [InlineData(typeof(Amazon.LakeFormation.Model.RevokePermissionsRequest), "Permissions", typeof(List<string>))]
    [InlineData(typeof(Amazon.Glue.Model.PrincipalPermissions), "Permissions", typeof(List<string>))]
    [InlineData(typeof(Amazon.Glue.Model.JdbcTarget), "EnableAdditionalMetadata", typeof(List<string>))]
    [InlineData(typeof(Amazon.SageMaker.Model.InferenceSpecification), "SupportedTransformInstanceTypes", typeof(List<string>))]
    [InlineData(typeof(Amazon.SageMaker.Model.InferenceSpecification), "SupportedRealtimeInferenceInstanceTypes", typeof(List<string>))]
    [InlineData(typeof(Amazon.Scheduler.Model.Target), "Input", typeof(string))]
    [InlineData(typeof(Amazon.Scheduler.Model.FlexibleTimeWindow), "Mode", typeof(FlexibleTimeWindowMode))]
    [InlineData(typeof(Amazon.Scheduler.Model.CreateScheduleRequest), "StartDate", typeof(DateTime?))]
    [InlineData(typeof(Amazon.SimpleNotificationService.Model.PublishRequest), "MessageAttributes", typeof(Dictionary<string, Amazon.SimpleNotificationService.Model.MessageAttributeValue>))]
    [InlineData(typeof(Amazon.StepFunctions.Model.ValidationException), "Reason", typeof(ValidationExceptionReason))]
    public void Members_have_the_types_of_version_4(Type type, string member, Type expected) => Assert.Equal(expected, type.GetProperty(member)?.PropertyType);

    private static IEnumerable<PropertyInfo> Members(Type client) =>
        from type in client.Assembly.GetExportedTypes()
        where type.Namespace?.EndsWith(".Model", StringComparison.Ordinal) == true && !type.IsInterface && !type.IsSubclassOf(typeof(Exception))
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where property.CanWrite
        select property;

    private static IEnumerable<Type> Arguments(Type type) =>
        type.GenericTypeArguments.SelectMany(argument => Arguments(argument).Prepend(argument));
}
