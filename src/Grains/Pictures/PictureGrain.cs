using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.Pictures;

[GrainType("picture")]
internal sealed class PictureGrain(
    [PersistentState("picture", GrainKeys.Chat)] IPersistentState<PictureState> picture) : Grain, IPictureGrain
{
    private IUserGrain User => GrainFactory.User(new UserId(this.GetPrimaryKeyString()));

    public async Task<Result<UserProfile>> Set(ReadOnlyMemory<byte> file)
    {
        var read = PictureRules.Read(file.Span);
        if (!read.Succeeded)
        {
            return read.Refusal;
        }

        return await User.GetProfile() is null ? ProfileRules.NoSuchPerson : await Keep(read.Value);
    }

    public async Task<Result<UserProfile>> Remove()
    {
        return picture.State.Id is null ? await User.SetPicture(null) : await Keep(null);
    }

    public Task<Picture?> Get(PictureId id)
    {
        return Task.FromResult(picture.State.Id == id
            ? new Picture { Id = id, Format = picture.State.Format, File = picture.State.File }
            : null);
    }

    /// <summary>The file first: a profile never names a picture that was not kept.</summary>
    private async Task<Result<UserProfile>> Keep(Picture? kept)
    {
        if (picture.State.Id != kept?.Id)
        {
            (picture.State.Id, picture.State.Format, picture.State.File) = (kept?.Id, kept?.Format ?? default, kept?.File ?? default);
            await this.WriteOrForget(picture);
        }

        return await User.SetPicture(kept?.Id);
    }
}
