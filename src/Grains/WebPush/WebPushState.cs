using LiveChat.Grains.Notifications;

namespace LiveChat.Grains.WebPush;

[GenerateSerializer, Alias("web-push.state")]
internal sealed class WebPushState
{
    public const int MostOffered = 200;

    /// <summary>At most <see cref="IWebPushGrain.MostDevices"/>.</summary>
    [Id(0)] public List<KeptDevice> Devices { get; set; } = [];

    [Id(1)] public PushContent Content { get; set; }

    /// <summary>At most <see cref="IWebPushGrain.MostWaiting"/>, the oldest first.</summary>
    [Id(2)] public List<PushRow> Waiting { get; set; } = [];

    /// <summary>The ids of the last <see cref="MostOffered"/> notices, also of those that are sent.</summary>
    [Id(3)] public List<string> Offered { get; set; } = [];
}

[GenerateSerializer, Immutable, Alias("web-push.kept-device")]
internal sealed record KeptDevice
{
    [Id(0)] public required PushDevice Device { get; init; }

    [Id(1)] public required PushTarget Target { get; init; }
}

/// <summary>A message that one device is to be told of.</summary>
[GenerateSerializer, Alias("web-push.row")]
internal sealed class PushRow
{
    [Id(0)] public required Notice Notice { get; init; }

    /// <summary>The id of the device.</summary>
    [Id(1)] public required string Device { get; init; }

    /// <summary>Not before.</summary>
    [Id(2)] public required DateTimeOffset At { get; set; }

    /// <summary>It is worth nothing after.</summary>
    [Id(3)] public required DateTimeOffset Until { get; init; }

    /// <summary>How often it was tried.</summary>
    [Id(4)] public int Tries { get; set; }

    /// <summary>Whether it has waited for somebody who was at another device to read it there.</summary>
    [Id(5)] public bool Waited { get; set; }

    /// <summary>Whether it says nothing, because the service takes none that long.</summary>
    [Id(6)] public bool Bare { get; set; }
}
