namespace LiveChat.Grains.Hidden;

[GenerateSerializer, Alias("hidden.state")]
internal sealed class HiddenState
{
    /// <summary>With at most <see cref="IHiddenGrain.Most"/> ranges together.</summary>
    [Id(0)] public List<HiddenMessages> Rooms { get; set; } = [];

    /// <summary>The revision of the last change.</summary>
    [Id(1)] public long Last { get; set; }
}
