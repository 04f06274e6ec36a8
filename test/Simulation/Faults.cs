namespace LiveChat.Simulation;

/// <summary>How likely each kind of trouble is, in percent of its occasions.</summary>
internal sealed record Faults
{
    public static Faults None { get; } = new();

    /// <summary>Each kind often, seldom or never: a run without one trouble is the only one that shows another at length.</summary>
    public static Faults Some(Random random)
    {
        return new Faults
        {
            StoreRefuses = OneOf(0, 1, 4),
            StoreLosesReply = OneOf(0, 1, 5),
            StoreHangs = OneOf(0, 0, 2),
            RequestLost = OneOf(0, 1, 4),
            ReplyLost = OneOf(0, 1, 8),
            RequestTwice = OneOf(0, 3, 20),
            PushLost = OneOf(0, 3, 20),
            PushTwice = OneOf(0, 3, 20),
            PushLate = OneOf(0, 10, 50),
            StaleRoute = OneOf(10, 30, 50),
            SecondActivation = OneOf(0, 1, 3),
            Crash = OneOf(0, 1, 3),
        };

        int OneOf(int never, int seldom, int often) => random.Next(3) switch { 0 => never, 1 => seldom, _ => often };
    }

    /// <summary>An error, and nothing was stored.</summary>
    public int StoreRefuses { get; init; }

    /// <summary>An error, and some beginning of the batch, perhaps all of it, was stored.</summary>
    public int StoreLosesReply { get; init; }

    /// <summary>Longer than the caller waits; stored after that.</summary>
    public int StoreHangs { get; init; }

    public int RequestLost { get; init; }

    public int ReplyLost { get; init; }

    public int RequestTwice { get; init; }

    public int PushLost { get; init; }

    public int PushTwice { get; init; }

    /// <summary>A push is overtaken by later ones.</summary>
    public int PushLate { get; init; }

    /// <summary>With two activations alive: a call goes to the older.</summary>
    public int StaleRoute { get; init; }

    /// <summary>A step begins a second activation beside the first.</summary>
    public int SecondActivation { get; init; }

    /// <summary>A step crashes the activation, or the process with all connections.</summary>
    public int Crash { get; init; }
}
