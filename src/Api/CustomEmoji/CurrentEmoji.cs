using LiveChat.Api.Server;
using LiveChat.Api.Wire;
using LiveChat.Grains;

namespace LiveChat.Api.CustomEmoji;

/// <summary>The list of the server's own emoji. It is sent from grain to process once for each change, however many ask.</summary>
internal sealed class CurrentEmoji(IGrainFactory grains, CurrentSettings settings)
{
    private volatile EmojiListView? _known;

    public async Task<EmojiListView> GetAsync()
    {
        var known = _known;
        var creators = (await settings.GetAsync()).EmojiCreators;
        var list = await grains.EmojiList().Get(known?.Revision);
        if (list is not null || known is null || known.Creators != creators)
        {
            known = new EmojiListView
            {
                Revision = list?.Revision ?? known!.Revision,
                Creators = creators,
                Emoji = list is null ? known!.Emoji : [.. list.Emoji.Select(EmojiView.From)],
            };
            _known = known;
        }

        return known;
    }
}
