using LiveChat.Grains.Users;

namespace LiveChat.Grains.Threads;

[GenerateSerializer, Alias("thread.state")]
internal sealed class ThreadState
{
    /// <summary>At most <see cref="IThreadGrain.MostFollowers"/>.</summary>
    [Id(0)] public List<UserId> Followers { get; set; } = [];

    /// <summary>Who does not want to follow it; the last <see cref="MostUnwilling"/>.</summary>
    [Id(1)] public List<UserId> Unwilling { get; set; } = [];

    public const int MostUnwilling = 500;
}
