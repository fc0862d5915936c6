using Amazon.DynamoDBv2;
using Amazon.EventBridge;
using Customer360.Lambdas;
using Customer360.Lambdas.Aws;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using Customer360.Local.Data;
using Customer360.Workflows;
using DurableStates.Engine;
using DurableStates.Engine.Ports;
using DurableStates.Json;
using DurableStates.Local.Deployment;
using DurableStates.Local.DynamoDb;
using DurableStates.Local.EventBridge;
using DurableStates.Local.Glue;
using DurableStates.Local.LakeFormation;
using DurableStates.Local.Lambda;
using DurableStates.Local.SageMaker;
using DurableStates.Local.Scheduler;
using DurableStates.Local.Services;
using DurableStates.Local.Sns;
using Microsoft.Extensions.DependencyInjection;

namespace Customer360.Local.Platform;

/// <summary>The application on one machine: the deployed state machines on an engine with virtual time, the functions in process, the services they call.</summary>
internal sealed class LocalPlatform : IDisposable
{
    // A Monday morning, so that every run shows the same times.
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly StringWriter _written = new();
    private readonly TextWriter _log;

    public LocalPlatform(string folder, params IEnumerable<IExecutionObserver> observers)
        : this(folder, handler => handler, observers)
    {
    }

    /// <summary>The application, with something around whoever does its tasks.</summary>
    public LocalPlatform(string folder, Func<ITaskHandler, ITaskHandler> around, params IEnumerable<IExecutionObserver> observers)
    {
        // The writer locks itself.
        _log = TextWriter.Synchronized(_written);
        var samples = Path.Combine(folder, "samples");
        Sample = SampleFiles.Read<PlatformSample>(Path.Combine(samples, "platform.json"));
        Personas = SampleFiles.Read<IReadOnlyList<Persona>>(Path.Combine(samples, "personas.json"));
        Objects = new LocalObjectStore(Path.Combine(samples, "s3"));
        Clock = new VirtualClock(Start);
        var ids = new SeededSource(360);
        Bus = new EventBus(ids, account: Sample.Account);
        var template = new ServerlessTemplate(JsonValue.Parse(File.ReadAllText(Path.Combine(folder, "serverless.template"))), Sample.Account);
        DynamoDb = new DynamoDbIntegration(template.Tables);
        Functions = LambdaFunctions.FromAssembly(typeof(Startup).Assembly, ReplaceServices);
        Glue = new GlueIntegration(Jobs(), Sample.Crawlers.Select(crawler => new GlueCrawler(crawler.Name, TimeSpan.FromMinutes(crawler.Minutes), crawler.Database)), Evaluation());
        LakeFormation = new LakeFormationIntegration(Glue.Catalog);
        foreach (var (key, values) in template.LakeTags)
        {
            LakeFormation.CreateTag(key, values);
        }

        var starts = new ScheduledStarts();
        Scheduler = new SchedulerIntegration(Clock, starts.Deliver);
        Services = [Glue, LakeFormation, SageMaker(), DynamoDb, new EventBridgeIntegration(Bus), Scheduler, Sns];

        var options = new WorkflowEngineOptions { Clock = Clock, Ids = ids, Account = Sample.Account };
        options.TaskHandlers.Add(around(new LambdaTaskHandler(Functions)));
        options.TaskHandlers.Add(around(new ServiceTaskHandler(Services)));
        options.Observers.Add(new ExecutionStatusEvents(Bus));
        foreach (var observer in observers)
        {
            options.Observers.Add(observer);
        }

        Engine = new WorkflowEngine(options);
        Callbacks.Engine = Engine;
        var inputs = new OrchestratorInputs(typeof(AccessApproval).Assembly);
        starts.Register(Engine, LocalDeployment.Deploy(
            template,
            name => File.ReadAllText(Path.Combine(folder, "statemachines", $"{name}.asl.json")),
            Engine,
            Bus,

            // The first step of these takes any input and says what is wrong with it.
            (machine, input) => machine is "access-approval" or "access-revocation" or "data-product-retirement" or "grant-reconciliation" ? null : inputs.Problem(machine, input),
            Functions));
    }

    public PlatformSample Sample { get; }

    public IReadOnlyList<Persona> Personas { get; }

    public VirtualClock Clock { get; }

    public WorkflowEngine Engine { get; }

    public EventBus Bus { get; }

    public LambdaFunctions Functions { get; }

    public LocalObjectStore Objects { get; }

    public GlueIntegration Glue { get; }

    public LakeFormationIntegration LakeFormation { get; }

    public SchedulerIntegration Scheduler { get; }

    public SnsIntegration Sns { get; } = new();

    public IReadOnlyList<IServiceIntegration> Services { get; }

    public DynamoDbIntegration DynamoDb { get; }

    /// <summary>Raised when approvers are asked a question, again when it is asked again.</summary>
    public event Action<Question>? Asked;

    /// <summary>What the functions have written into their logs, a line each.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _written.ToString();
            }
        }
    }

    private EngineCallbacks Callbacks { get; } = new();

    /// <summary>Sends a request to the application's API as a persona: the authoriser says who it is and in which groups.</summary>
    public Task<HttpApiReply> SendAsync(string personaId, string method, string path, JsonValue body = default, CancellationToken cancellationToken = default)
    {
        var groups = Personas.FirstOrDefault(persona => persona.Id == personaId)?.Groups ?? [];
        var claims = new Dictionary<string, JsonValue> { ["sub"] = personaId, ["groups"] = JsonValue.Array([.. groups.Select(group => (JsonValue)group)]) };
        return Functions.SendAsync(new HttpApiRequest(method, path, claims, body.IsUndefined ? null : body.ToJson()), Clock.GetUtcNow(), cancellationToken);
    }

    public void Dispose()
    {
        Scheduler.Dispose();
        Engine.Dispose();
        Functions.Dispose();
        _log.Dispose();
    }

    private void ReplaceServices(IServiceCollection services)
    {
        var settings = new PlatformSettings
        {
            ContractsBucket = "customer360-contracts",
            DataBucket = "customer360-data",
            RegistryTable = "Registry",
            AccessRequestsTable = "AccessRequests",
            StewardQuestionsTable = "StewardQuestions",
            AccessRunsArn = $"arn:aws:states:us-east-1:{Sample.Account}:execution:access-approval",
            ReviewRunsArn = $"arn:aws:states:us-east-1:{Sample.Account}:execution:data-product-review",
            RetirementRunsArn = $"arn:aws:states:us-east-1:{Sample.Account}:execution:data-product-retirement",
            PortalUrl = "https://data.example.com",
            SubscriptionsTable = "Subscriptions",
            AuditTable = "Audit",
            EventBusName = "customer360",
            ReportsBucket = "customer360-reports",
            PlatformRoles = [$"arn:aws:iam::{Sample.Account}:role/customer360-"],
            OrganizationAccounts = [Sample.Account],
        };
        var aws = new InProcessAws(new ServiceHttpHandler(Clock, DynamoDb, new EventBridgeIntegration(Bus)));
        var dynamoDb = aws.DynamoDb();
        SampleRegister.FillAsync(dynamoDb, settings.RegistryTable, Sample).GetAwaiter().GetResult();
        services.AddSingleton(settings);
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IAmazonDynamoDB>(dynamoDb);
        services.AddSingleton<IAmazonEventBridge>(aws.EventBridge());
        services.AddSingleton(new StepLog(_log));
        services.AddSingleton<Lambdas.Ports.IObjectStore>(Objects);
        services.AddSingleton<IReports>(new LocalReports(Objects, settings.ReportsBucket));
        services.AddSingleton<IStewardQuestions>(new LocalStewardQuestions(new DynamoDbStewardQuestions(dynamoDb, settings), question => Asked?.Invoke(question)));
        services.AddSingleton<ICallbacks>(Callbacks);
        services.AddSingleton<IRuns>(Callbacks);
    }

    private IEnumerable<GlueJob> Jobs() =>
    [
        .. Sample.Jobs.Select(job => new GlueJob(
            job.Name,
            TimeSpan.FromMinutes(job.Minutes),
            _ => Task.FromResult(job.Failure is null ? GlueJobResult.Succeeded : GlueJobResult.Failed(job.Failure)))),
        new GlueJob("customer-profile-features", TimeSpan.FromMinutes(Sample.FeaturesMinutes), new FeatureJob(Objects).RunAsync) { MaxConcurrentRuns = 3 },
    ];

    private GlueEvaluation Evaluation() => new(
        TimeSpan.FromMinutes(Sample.QualityMinutes),
        (table, rule) => Sample.Quality.FirstOrDefault(known => known.Table == table && rule.Contains(known.Rule, StringComparison.Ordinal))?.Result ?? "PASS")
    {
        Outcome = Sample.QualityOutcome,
    };

    private SageMakerIntegration SageMaker() => new(
        Sample.Models.Select(model => new ModelPackage(model.Group, model.Version, model.ApprovalStatus, model.CreatedAt)),
        new TransformWork(TimeSpan.FromMinutes(Sample.TransformMinutes), new TransformScoring(Objects).RunAsync));
}
