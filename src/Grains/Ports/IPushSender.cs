using LiveChat.Grains.WebPush;

namespace LiveChat.Grains.Ports;

/// <summary>Gives messages to the push services of browsers (RFC 8030), encrypted so that only the browser reads them.</summary>
public interface IPushSender
{
    /// <summary>Whether anything is sent to this address at all, by how it is written.</summary>
    bool Takes(string endpoint);

    /// <summary>Sends once; follows nowhere, and reaches no address that is not public. What the service does not want is no fault.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    Task<PushAnswer> SendAsync(PushLetter letter, CancellationToken cancellationToken);
}

/// <summary>What is sent, and how long it is worth anything.</summary>
public sealed record PushLetter
{
    /// <summary>The most bytes of <see cref="Text"/>: every service takes as many, encrypted.</summary>
    public const int MostText = 3_000;

    public required PushTarget To { get; init; }

    public required ReadOnlyMemory<byte> Text { get; init; }

    /// <summary>How long the service keeps it for a browser that is away.</summary>
    public required TimeSpan Life { get; init; }

    /// <summary>Of two with the same topic that wait for a browser the service keeps the later; null: it keeps both.</summary>
    public string? Topic { get; init; }

    public required PushUrgency Urgency { get; init; }
}

/// <summary>Whether a device that saves its battery is to be woken (RFC 8030, section 5.3).</summary>
public enum PushUrgency
{
    Low = 0,
    Normal = 1,
    High = 2,
}

/// <summary>What the service said.</summary>
/// <param name="Outcome">What is to be done.</param>
/// <param name="RetryAfter">When it wants to be asked again, if it says so.</param>
public readonly record struct PushAnswer(PushOutcome Outcome, TimeSpan? RetryAfter = null);

/// <summary>What became of a message to a browser.</summary>
public enum PushOutcome
{
    /// <summary>The service has it.</summary>
    Taken = 0,

    /// <summary>There is no such browser any more.</summary>
    Gone = 1,

    /// <summary>The service takes none that long.</summary>
    TooLarge = 2,

    /// <summary>Too many for the service; later.</summary>
    Busy = 3,

    /// <summary>The service does not want it, or leads elsewhere, or is no public host: nor will it later.</summary>
    Refused = 4,

    /// <summary>Nobody answered, or something is wrong there; perhaps later.</summary>
    Failed = 5,
}
