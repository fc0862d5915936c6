using System.Threading.Channels;
using DurableStates.Engine.Ports;

namespace Customer360.Workflows.Subscriptions;

/// <summary>Runs of which a seed says whose next step is done: an interleaving that comes again with its seed. A run may begin others.</summary>
internal sealed class Turns
{
    private readonly List<Participant> _going = [];

    /// <summary>Adds a run. It waits for its turn by the function that it is given.</summary>
    public void Add(Func<Func<Task>, Task> run)
    {
        var participant = new Participant();
        participant.Start(() => run(participant.TurnAsync));
        _going.Add(participant);
    }

    /// <summary>Lets the runs take turns until all have ended.</summary>
    public async Task PlayAsync(SeededSource seed, Action afterTurn)
    {
        while (_going.Count > 0)
        {
            var next = _going[(int)(seed.NextDouble() * _going.Count)];
            if (await next.MoveAsync())
            {
                _going.Remove(next);
            }

            afterTurn();
        }
    }

    private sealed class Participant
    {
        private readonly Channel<bool> _waits = Channel.CreateUnbounded<bool>();
        private readonly Channel<bool> _mayGo = Channel.CreateUnbounded<bool>();
        private Task _over = Task.CompletedTask;

        public void Start(Func<Task> run) => _over = Task.Run(run);

        public async Task TurnAsync()
        {
            _waits.Writer.TryWrite(true);
            await _mayGo.Reader.ReadAsync();
        }

        // True when the run is over. A turn lasts until the next one is asked for, so that one run at a time does something.
        public async Task<bool> MoveAsync()
        {
            if (!await WaitsAsync())
            {
                return true;
            }

            _mayGo.Writer.TryWrite(true);
            if (!await WaitsAsync())
            {
                return true;
            }

            _waits.Writer.TryWrite(true);
            return false;
        }

        private async Task<bool> WaitsAsync()
        {
            var waits = _waits.Reader.ReadAsync().AsTask();
            await Task.WhenAny(waits, _over);
            if (waits.IsCompleted)
            {
                return true;
            }

            await _over;
            return false;
        }
    }
}
