namespace LiveChat.Grains.Messages;

/// <summary>That something was done to a message; it is durable.</summary>
[GenerateSerializer, Immutable, Alias("message.acted")]
public sealed record Acted
{
    /// <summary>Whoever has read the room up to here knows of it. Done again it may be a later place than before, and no new event.</summary>
    [Id(0)] public required long Seq { get; init; }

    [Id(1)] public required DateTimeOffset At { get; init; }
}
