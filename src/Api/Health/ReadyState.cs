namespace LiveChat.Api.Health;

/// <summary>What <c>/readyz</c> says, in one word.</summary>
public enum ReadyState
{
    /// <summary>Wants work.</summary>
    Ready,

    /// <summary>Not all parts have started yet.</summary>
    Starting,

    /// <summary>A part that it needs is away.</summary>
    Unwell,

    /// <summary>Told to stop.</summary>
    Draining,
}
