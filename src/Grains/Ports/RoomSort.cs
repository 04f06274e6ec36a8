namespace LiveChat.Grains.Ports;

/// <summary>In which order public rooms are listed. Those that are alike come by name, then by id.</summary>
[GenerateSerializer, Alias("directory.room-sort")]
public enum RoomSort
{
    /// <summary>Most members first.</summary>
    Members = 0,

    /// <summary>The one that was made last first.</summary>
    Newest = 1,

    /// <summary>As <see cref="NameWords.Fold"/> writes names.</summary>
    Name = 2,
}
