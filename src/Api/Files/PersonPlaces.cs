using LiveChat.Grains.Users;

namespace LiveChat.Api.Files;

/// <summary>How much of something goes on at this front end at the same time: so much of one person, and so much of all. Bounded by the requests that are open.</summary>
internal class PersonPlaces(int mostOfOne, int most = int.MaxValue)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<UserId, int> _taken = [];
    private int _all;

    /// <summary>Null when all are taken; to be given back otherwise, and more than once is harmless.</summary>
    public IDisposable? Take(UserId user)
    {
        lock (_lock)
        {
            var taken = _taken.GetValueOrDefault(user);
            if (taken >= mostOfOne || _all >= most)
            {
                return null;
            }

            _taken[user] = taken + 1;
            _all++;
            return new Place(this, user);
        }
    }

    private void Return(UserId user)
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

    private sealed class Place(PersonPlaces places, UserId user) : IDisposable
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
