using System.Text;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Files;

/// <summary>Files that can be sent.</summary>
internal sealed class GrainFiles(ChatSilo silo)
{
    public const int Length = 10;

    public async Task<FileId> Ready(UserId owner, string name = "beans.txt", int length = Length, FileKind kind = FileKind.Text, string? text = null)
    {
        var begun = await silo.Grains.Uploads(owner).Begin(new FileDraft { Name = name, Length = length });
        Assert.True(begun.Succeeded, begun.Refusal?.Detail);
        var file = silo.Grains.File(begun.Value.Id);
        await silo.Files.PutPartAsync(
            new FileKey(begun.Value.Id), begun.Value.Upload!, 1, new MemoryStream(new byte[length]), length, TestContext.Current.CancellationToken);
        Assert.True((await file.Join(owner)).Succeeded);
        if (text is not null)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            await silo.Files.PutAsync(new FileKey(begun.Value.Id, FileVariant.Text), new MemoryStream(bytes), bytes.Length, TestContext.Current.CancellationToken);
        }

        var variants = text is null ? FileVariants.None : FileVariants.Text;
        Assert.True((await file.Describe(owner, new FileFacts { Type = "text/plain", Kind = kind, Digest = new string('0', 64), Variants = variants })).Succeeded);
        return begun.Value.Id;
    }
}
