namespace LiveChat.Grains.Activity;

[GenerateSerializer, Alias("activity.state")]
internal sealed class ActivityState
{
    /// <summary>The last id that was given.</summary>
    [Id(0)] public long LastId { get; set; }

    /// <summary>The newest first; at most <see cref="IActivityGrain.MostKept"/>.</summary>
    [Id(1)] public List<ActivityEntry> Entries { get; set; } = [];
}
