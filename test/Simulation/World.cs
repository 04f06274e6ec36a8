using System.Globalization;
using LiveChat.Grains.Rooms;
using LiveChat.History;
using LiveChat.PortContracts.Rooms;

namespace LiveChat.Simulation;

/// <summary>What all parts of one simulated run share: chance, time, turns, the store, the record.</summary>
internal sealed class World
{
    private const ulong HashPrime = 1099511628211;

    private readonly TextWriter? _trace;
    private ulong _hash = 14695981039346656037;

    public World(int seed, TextWriter? trace)
    {
        _trace = trace;
        Random = new Random(seed);
        Scheduler = new SimulatedScheduler(Random);
        Faults = Faults.Some(Random);
    }

    public static RoomId Room { get; } = new("room");

    public Random Random { get; }

    public SimulatedTime Time { get; } = new();

    public SimulatedScheduler Scheduler { get; }

    public Faults Faults { get; set; }

    public Lie Lie { get; init; }

    public MemoryRoomLog Store { get; } = new();

    public RecordedHistory History { get; } = new();

    /// <summary>What broke in the simulation itself, or would not end.</summary>
    public List<string> Troubles { get; } = [];

    /// <summary>The same for every run of a seed.</summary>
    public ulong TraceHash => _hash;

    /// <summary>The time of the record: every turn is later than the one before it.</summary>
    public long Now => Scheduler.Turns;

    public bool Chance(int percent) => percent > 0 && Random.Next(100) < percent;

    public Task Pause(int fromMs, int toMs) => Task.Delay(TimeSpan.FromMilliseconds(Random.Next(fromMs, toMs + 1)), Time);

    public void Start(Func<Task> work)
    {
        Scheduler.Start(async () =>
        {
            try
            {
                await work();
            }
            catch (Exception fault)
            {
                Troubles.Add(fault.ToString());
            }
        });
    }

    public void Trace(FormattableString happened)
    {
        Mix(happened.Format);
        foreach (var argument in happened.GetArguments())
        {
            Mix(argument);
        }

        Mix(Now);
        _trace?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Now,7} {Time.Elapsed.TotalSeconds,9:0.000} s  {happened.ToString(CultureInfo.InvariantCulture)}"));
    }

    /// <summary>Lets turns and timers happen until there is nothing left to do at this moment, or enough has happened.</summary>
    /// <returns>How many turns and timers there were.</returns>
    public int Let(int happen)
    {
        var happened = 0;
        while (happened < happen && (Scheduler.RunOne() || Time.Advance()))
        {
            happened++;
        }

        return happened;
    }

    /// <summary>By value, and without making texts: most runs are traced by nobody.</summary>
    private void Mix(object? value)
    {
        if (value is string text)
        {
            foreach (var letter in text)
            {
                _hash = (_hash ^ letter) * HashPrime;
            }
        }
        else
        {
            _hash = (_hash ^ (ulong)Convert.ToInt64(value, CultureInfo.InvariantCulture)) * HashPrime;
        }
    }
}
