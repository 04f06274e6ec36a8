using LiveChat.Grains.Users;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Files.Media;

/// <summary>So many pictures are worked on at the same time, and a few more wait for that. Who comes then is to come again later.</summary>
internal sealed class PreviewPlaces(IOptions<PreviewOptions> options) : IDisposable
{
    private const int Waiting = 32;
    private const int MostOfOne = 4;

    private readonly SemaphoreSlim _free = new(Math.Max(1, options.Value.AtOnce));
    private readonly Lock _lock = new();
    private readonly Dictionary<UserId, int> _taken = [];
    private int _all;

    /// <summary>Null when too many wait, of all or of this person; to be given back otherwise.</summary>
    public async Task<IDisposable?> TakeAsync(UserId user, CancellationToken cancellationToken)
    {
        if (!Enter(user))
        {
            return null;
        }

        try
        {
            await _free.WaitAsync(cancellationToken);
            return new Place(this, user);
        }
        catch
        {
            Leave(user);
            throw;
        }
    }

    public void Dispose() => _free.Dispose();

    private bool Enter(UserId user)
    {
        lock (_lock)
        {
            var taken = _taken.GetValueOrDefault(user);
            if (taken >= MostOfOne || _all >= Waiting)
            {
                return false;
            }

            _taken[user] = taken + 1;
            _all++;
            return true;
        }
    }

    private void Leave(UserId user)
    {
        lock (_lock)
        {
            _all--;
            if (--_taken[user] == 0)
            {
                _taken.Remove(user);
            }
        }
    }

    private sealed class Place(PreviewPlaces places, UserId user) : IDisposable
    {
        private int _returned;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _returned, 1) == 0)
            {
                places._free.Release();
                places.Leave(user);
            }
        }
    }
}
