using LiveChat.Grains.Permissions;
using LiveChat.Grains.Pictures;
using Orleans.Runtime;

namespace LiveChat.Grains.CustomEmoji;

[GrainType("emoji")]
internal sealed class EmojiGrain([PersistentState("emoji", GrainKeys.Chat)] IPersistentState<EmojiState> emoji) : Grain, IEmojiGrain
{
    private string Name => this.GetPrimaryKeyString();

    private IEmojiListGrain List => GrainFactory.EmojiList();

    public async Task<Result<NamedEmoji>> Add(Actor by, ReadOnlyMemory<byte> file)
    {
        if (EmojiName.Refuse(Name) is { } unfit)
        {
            return unfit;
        }

        var known = await List.Ask(by, Name);
        if (!known.Succeeded)
        {
            return known.Refusal;
        }

        var read = EmojiFile.Read(file.Span, out var moves);
        if (!read.Succeeded)
        {
            return read.Refusal;
        }

        if (known.Value is { } earlier)
        {
            return earlier.Picture == read.Value.Id ? earlier : EmojiRules.Taken;
        }

        await Keep(read.Value); // First: the list never names a picture that was not kept.
        var entered = await List.Enter(by, Name, read.Value.Id, moves);
        if (!entered.Succeeded)
        {
            await Keep(null);
        }

        return entered;
    }

    public async Task<Result<Done>> Remove(Actor by)
    {
        var left = await List.Leave(by, Name);
        if (left.Succeeded && emoji.State.Id is not null)
        {
            await Keep(null);
        }

        return left;
    }

    public Task<Picture?> Get(PictureId id)
    {
        return Task.FromResult(emoji.State.Id == id ? new Picture { Id = id, Format = emoji.State.Format, File = emoji.State.File } : null);
    }

    private Task Keep(Picture? kept)
    {
        (emoji.State.Id, emoji.State.Format, emoji.State.File) = (kept?.Id, kept?.Format ?? default, kept?.File ?? default);
        return this.WriteOrForget(emoji);
    }
}
