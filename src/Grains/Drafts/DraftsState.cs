namespace LiveChat.Grains.Drafts;

[GenerateSerializer, Alias("drafts.state")]
internal sealed class DraftsState
{
    /// <summary>By their last change; at most <see cref="IDraftsGrain.Most"/> with a text and <see cref="IDraftsGrain.MostEnded"/> without.</summary>
    [Id(0)] public List<Draft> Drafts { get; set; } = [];

    /// <summary>The revision of the last change of all.</summary>
    [Id(1)] public long Last { get; set; }
}
