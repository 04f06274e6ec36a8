using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Files;

/// <summary>Files that can be sent.</summary>
internal sealed class GrainFiles(ChatSilo silo)
{
    public const int Length = 10;

    public async Task<FileId> Ready(UserId owner, string name = "beans.txt", int length = Length, FileKind kind = FileKind.Text)
    {
        var begun = await silo.Grains.Uploads(owner).Begin(new FileDraft { Name = name, Length = length });
        Assert.True(begun.Succeeded, begun.Refusal?.Detail);
        var file = silo.Grains.File(begun.Value.Id);
        await silo.Files.PutPartAsync(
            new FileKey(begun.Value.Id), begun.Value.Upload!, 1, new MemoryStream(new byte[length]), length, TestContext.Current.CancellationToken);
        Assert.True((await file.Join(owner)).Succeeded);
        Assert.True((await file.Describe(owner, new FileFacts { Type = "text/plain", Kind = kind, Digest = new string('0', 64) })).Succeeded);
        return begun.Value.Id;
    }
}
