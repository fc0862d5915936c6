using System.Threading.Channels;
using Amazon.DynamoDBv2;
using Customer360.Lambdas.Aws;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using Customer360.Local.Platform;
using DurableStates.Engine.Ports;
using DurableStates.Local.DynamoDb;
using DurableStates.Local.Services;

namespace Customer360.Workflows.Registry;

/// <summary>Several runs against one register, of which a seed says whose next request is answered: an interleaving that comes again with its seed.</summary>
internal sealed class TurnTaking(TimeProvider clock)
{
    private readonly List<Participant> _participants = [];

    public DynamoDbIntegration DynamoDb { get; } = new(new TableSchema("Registry", new KeySchema("pk", "sk"), new Dictionary<string, KeySchema>()));

    /// <summary>A register without turns, for what a test looks at.</summary>
    public IRegistry Register() => Register(new ServiceHttpHandler(clock, DynamoDb));

    /// <summary>A client without turns.</summary>
    public IAmazonDynamoDB Client() => new InProcessAws(new ServiceHttpHandler(clock, DynamoDb)).DynamoDb();

    /// <summary>Adds a run. Its requests wait for their turn, and so does whatever it does outside of the register.</summary>
    public void Add(Func<IRegistry, Func<Task>, Task> run)
    {
        var participant = new Participant();
        _participants.Add(participant);
        participant.Run = () => run(Register(new Gate(participant, new ServiceHttpHandler(clock, DynamoDb))), participant.TurnAsync);
    }

    /// <summary>Lets the runs take turns until all have ended.</summary>
    public async Task PlayAsync(SeededSource seed, Action afterTurn)
    {
        foreach (var participant in _participants)
        {
            participant.Start();
        }

        var going = new List<Participant>(_participants);
        while (going.Count > 0)
        {
            var next = going[(int)(seed.NextDouble() * going.Count)];
            if (await next.MoveAsync())
            {
                going.Remove(next);
            }

            afterTurn();
        }
    }

    private DynamoDbRegistry Register(HttpMessageHandler handler)
    {
        IAmazonDynamoDB client = new InProcessAws(handler).DynamoDb();
        return new DynamoDbRegistry(new RegistryTable(client, new PlatformSettings { RegistryTable = "Registry" }), clock);
    }

    private sealed class Gate(Participant participant, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await participant.TurnAsync();
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Participant
    {
        private readonly Channel<bool> _waits = Channel.CreateUnbounded<bool>();
        private readonly Channel<bool> _mayGo = Channel.CreateUnbounded<bool>();
        private Task _over = Task.CompletedTask;

        public Func<Task> Run { get; set; } = () => Task.CompletedTask;

        public void Start() => _over = Task.Run(Run);

        public async Task TurnAsync()
        {
            _waits.Writer.TryWrite(true);
            await _mayGo.Reader.ReadAsync();
        }

        // True when the run is over; a turn ends when the next one is asked for.
        public async Task<bool> MoveAsync()
        {
            var waits = _waits.Reader.ReadAsync().AsTask();
            if (await Task.WhenAny(waits, _over) == _over && !waits.IsCompleted)
            {
                await _over;
                return true;
            }

            _mayGo.Writer.TryWrite(true);
            var again = _waits.Reader.ReadAsync().AsTask();
            await Task.WhenAny(again, _over);
            if (again.IsCompleted)
            {
                _waits.Writer.TryWrite(true);
                return false;
            }

            await _over;
            return true;
        }
    }
}
