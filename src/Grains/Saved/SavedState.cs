namespace LiveChat.Grains.Saved;

[GenerateSerializer, Alias("saved.state")]
internal sealed class SavedState
{
    /// <summary>In the order in which they were saved; at most <see cref="ISavedGrain.Most"/>.</summary>
    [Id(0)] public List<SavedMark> Marks { get; set; } = [];

    /// <summary>The number of the last one that was ever saved.</summary>
    [Id(1)] public long Last { get; set; }
}
