using LiveChat.Grains.Ports;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.Files;

[GrainType("file")]
internal sealed partial class FileGrain(
    [PersistentState("file", GrainKeys.Chat)] IPersistentState<FileState> file,
    IFileStore store,
    TimeProvider clock) : Grain, IFileGrain
{
    private FileId Id => new(this.GetPrimaryKeyString());

    private FileKey Key => new(Id);

    public async Task<FileSnapshot?> Begin(UserId owner, FileDraft draft)
    {
        if (file.State.Status is FileStatus.Deleted or FileStatus.Withdrawn)
        {
            return null;
        }

        if (file.State.Owner is null)
        {
            var upload = await store.BeginAsync(Key, CancellationToken.None);
            (file.State.Owner, file.State.Name, file.State.Length, file.State.Upload) = (owner, draft.Name, draft.Length, upload);
            await this.WriteOrForget(file);
        }

        return Show(owner);
    }

    public Task<FileSnapshot?> Get(UserId by) => Task.FromResult(Show(by));

    public async Task<Result<FileSnapshot>> Join(UserId by)
    {
        if (Show(by) is not { } shown)
        {
            return FileRules.NoSuchFile;
        }

        if (file.State.Status != FileStatus.Uploading)
        {
            return shown;
        }

        if (await JoinParts(file.State.Upload!) is { } refusal)
        {
            return refusal;
        }

        (file.State.Status, file.State.Upload) = (FileStatus.Whole, null);
        await this.WriteOrForget(file);
        return Show(by)!;
    }

    public async Task<Result<FileSnapshot>> Describe(UserId by, FileFacts facts)
    {
        if (Show(by) is not { } shown)
        {
            return FileRules.NoSuchFile;
        }

        if (file.State.Facts is not null)
        {
            return shown;
        }

        if (file.State.Status != FileStatus.Whole)
        {
            return FileRules.NotFinished;
        }

        (file.State.Status, file.State.Facts) = (FileStatus.Ready, facts);
        await this.WriteOrForget(file);
        return Show(by)!;
    }

    /// <summary>The bytes first: as long as something is left of them, the grain still knows that.</summary>
    public async Task Erase()
    {
        if (file.State.Status == FileStatus.Deleted)
        {
            return;
        }

        if (file.State.Upload is { } upload)
        {
            await store.AbortAsync(Key, upload, CancellationToken.None);
        }

        await store.DeleteAllAsync(Id, CancellationToken.None);
        file.State = new FileState { Status = FileStatus.Deleted };
        await this.WriteOrForget(file);
    }

    private async Task<Refusal?> JoinParts(string upload)
    {
        try
        {
            var parts = await store.GetPartsAsync(Key, upload, CancellationToken.None);
            if (parts.Length != FilePlan.PartsOf(file.State.Length))
            {
                return FileRules.NotFinished;
            }

            if (parts.Any(part => part.Length != FilePlan.LengthOf(part.Number, file.State.Length)))
            {
                return FileRules.PartWrong;
            }

            await store.CompleteAsync(Key, upload, parts, CancellationToken.None);
            return null;
        }
        catch (UploadFaultException fault) when (fault.Fault == UploadFault.Gone)
        {
            return await JoinedBefore() ? null : FileRules.NotFinished;
        }
        catch (UploadFaultException)
        {
            return FileRules.NotFinished;
        }
    }

    /// <summary>By a call that was cut off before it could note that.</summary>
    private async Task<bool> JoinedBefore()
    {
        await using var whole = await store.OpenAsync(Key, new FileRange(0, 0), CancellationToken.None);
        return whole?.Length == file.State.Length;
    }

    private FileSnapshot? Show(UserId by) => file.State.Owner == by && file.State.Status != FileStatus.Withdrawn ? Shown() : null;

    private FileSnapshot Shown() => new()
    {
        Id = Id,
        Name = file.State.Name,
        Length = file.State.Length,
        Status = file.State.Status,
        Upload = file.State.Upload,
        Facts = file.State.Facts,
    };
}
