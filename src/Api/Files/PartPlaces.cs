using LiveChat.Grains.Users;

namespace LiveChat.Api.Files;

/// <summary>How many parts of one person come in at this front end at the same time. Bounded by the requests that are open.</summary>
internal sealed class PartPlaces
{
    public const int Most = 4;

    private readonly Lock _lock = new();
    private readonly Dictionary<UserId, int> _taken = [];

    /// <summary>Null when all are taken; to be given back otherwise.</summary>
    public IDisposable? Take(UserId user)
    {
        lock (_lock)
        {
            var taken = _taken.GetValueOrDefault(user);
            if (taken >= Most)
            {
                return null;
            }

            _taken[user] = taken + 1;
            return new Place(this, user);
        }
    }

    private void Return(UserId user)
    {
        lock (_lock)
        {
            if (--_taken[user] == 0)
            {
                _taken.Remove(user);
            }
        }
    }

    private sealed class Place(PartPlaces places, UserId user) : IDisposable
    {
        private int _returned;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _returned, 1) == 0)
            {
                places.Return(user);
            }
        }
    }
}
