using System.Collections.Immutable;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.WebPush;

namespace LiveChat.Api.WebPush;

/// <summary>What somebody decided about notifications while no tab is open.</summary>
public sealed record PushDevicesView
{
    public required PushContent Content { get; init; }

    /// <summary>The last used first.</summary>
    public required ImmutableArray<PushDeviceView> Devices { get; init; }

    internal static PushDevicesView From(PushSettings settings, SessionId session) =>
        new() { Content = settings.Content, Devices = [.. settings.Devices.Select(device => PushDeviceView.From(device, session))] };
}

/// <summary>A browser that is told of messages.</summary>
public sealed record PushDeviceView
{
    public required string Id { get; init; }

    /// <summary>What the person will recognise it by, as sessions say it.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>When it last said that it is there.</summary>
    public required DateTimeOffset UsedAt { get; init; }

    /// <summary>Whether it is the one that asks.</summary>
    public required bool Current { get; init; }

    internal static PushDeviceView From(PushDevice device, SessionId session) =>
        new() { Id = device.Id, Name = device.Name, AddedAt = device.AddedAt, UsedAt = device.UsedAt, Current = device.Session == session };
}

/// <summary>How much notifications show from now on.</summary>
public sealed record PushContentWish
{
    public required PushContent Content { get; init; }
}

/// <summary>The key that browsers subscribe with.</summary>
public sealed record PushKeyView
{
    /// <summary>An uncompressed point of P-256 in base64url.</summary>
    public required string Key { get; init; }
}
