using LiveChat.Grains.Ports;

namespace LiveChat.Grains.Links;

[GrainType("link")]
internal sealed class LinkGrain(IPageReader reader, TimeProvider clock) : Grain, ILinkGrain
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private static readonly TimeSpan KeptNothing = TimeSpan.FromMinutes(10);

    private LinkPreview? _page;
    private DateTimeOffset _until = DateTimeOffset.MinValue;
    private Task<LinkPreview?> _reading = Task.FromResult<LinkPreview?>(null);

    private bool IsKnown => clock.GetUtcNow() < _until;

    public Task<LinkAnswer> Find() => Task.FromResult(IsKnown ? new LinkAnswer(true, _page) : default);

    public async Task<LinkPreview?> Read(string address)
    {
        if (IsKnown)
        {
            return _page;
        }

        if (_reading.IsCompleted)
        {
            _reading = Ask(new Uri(address));
        }

        return await _reading;
    }

    private async Task<LinkPreview?> Ask(Uri address)
    {
        var reading = await reader.ReadAsync(address, CancellationToken.None);
        (_page, _until) = (reading.Page, clock.GetUtcNow() + (reading.Page is null ? KeptNothing : Kept));
        return _page;
    }
}
