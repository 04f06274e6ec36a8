using System.Collections.Immutable;
using LiveChat.Grains.Accounts;

namespace LiveChat.Grains.WebPush;

/// <summary>A browser that is told of messages while no tab is open there.</summary>
[GenerateSerializer, Immutable, Alias("web-push.device")]
public sealed record PushDevice
{
    [Id(0)] public required string Id { get; init; }

    /// <summary>Ends with this.</summary>
    [Id(1)] public required SessionId Session { get; init; }

    /// <summary>What the person will recognise it by, as sessions say it.</summary>
    [Id(2)] public required string Name { get; init; }

    [Id(3)] public required DateTimeOffset AddedAt { get; init; }

    /// <summary>When it last said that it is there.</summary>
    [Id(4)] public required DateTimeOffset UsedAt { get; init; }
}

/// <summary>Where a browser gets messages, and the keys by which only it reads them, as its <c>PushSubscription</c> says.</summary>
[GenerateSerializer, Immutable, Alias("web-push.target")]
public sealed record PushTarget
{
    /// <summary>The longest address, in characters.</summary>
    public const int MostEndpoint = 2_000;

    /// <summary>A secret: whoever knows it can send there.</summary>
    [Id(0)] public required string Endpoint { get; init; }

    /// <summary>Its public key, an uncompressed point of P-256 in base64url.</summary>
    [Id(1)] public required string P256dh { get; init; }

    /// <summary>16 bytes in base64url that it shares with this server only.</summary>
    [Id(2)] public required string Auth { get; init; }
}

/// <summary>How much a notification shows on a screen that others may see.</summary>
[GenerateSerializer, Alias("web-push.content")]
public enum PushContent
{
    /// <summary>Who, where, and how the message begins.</summary>
    Everything = 0,

    /// <summary>Who.</summary>
    Sender = 1,

    /// <summary>That there is a message.</summary>
    Nothing = 2,
}

/// <summary>What somebody decided about it.</summary>
/// <param name="Content">On all devices.</param>
/// <param name="Devices">The last used first.</param>
[GenerateSerializer, Immutable, Alias("web-push.settings")]
public sealed record PushSettings([property: Id(0)] PushContent Content, [property: Id(1)] ImmutableArray<PushDevice> Devices);
