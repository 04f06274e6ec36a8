using LiveChat.Grains.Users;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Files.Media;

/// <summary>So many pictures are worked on at the same time, and a few more wait for that. Who comes then is to come again later.</summary>
internal sealed class PreviewPlaces(IOptions<PreviewOptions> options) : IDisposable
{
    private readonly PersonPlaces _known = new(mostOfOne: 4, most: 32);
    private readonly SemaphoreSlim _free = new(Math.Max(1, options.Value.AtOnce));

    /// <summary>Null when one would have to wait; to be given back otherwise.</summary>
    public IDisposable? TakeFree(UserId user)
    {
        if (_known.Take(user) is not { } known)
        {
            return null;
        }

        if (_free.Wait(0))
        {
            return new Place(_free, known);
        }

        known.Dispose();
        return null;
    }

    /// <summary>Null when too many wait, of all or of this person; to be given back otherwise.</summary>
    public async Task<IDisposable?> TakeAsync(UserId user, CancellationToken cancellationToken)
    {
        if (_known.Take(user) is not { } known)
        {
            return null;
        }

        try
        {
            await _free.WaitAsync(cancellationToken);
            return new Place(_free, known);
        }
        catch
        {
            known.Dispose();
            throw;
        }
    }

    public void Dispose() => _free.Dispose();

    private sealed class Place(SemaphoreSlim free, IDisposable known) : IDisposable
    {
        private IDisposable? _known = known;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _known, null) is { } taken)
            {
                free.Release();
                taken.Dispose();
            }
        }
    }
}
