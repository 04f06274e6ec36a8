using LiveChat.Grains.Users;

namespace LiveChat.Grains.Files.Tally;

[GenerateSerializer, Alias("file-tally.state")]
internal sealed class FileTallyState
{
    /// <summary>Who has files. Bounded by the accounts of a share.</summary>
    [Id(0)] public Dictionary<UserId, PersonFiles> People { get; set; } = [];
}
