using LiveChat.Grains.Ports;

namespace LiveChat.Files.S3;

/// <summary>
/// Spares a store that fails, and whoever waits for it: after some failures in a row it is left alone, but for one try a second (a circuit breaker: M. T. Nygard, "Release It!", 2007).
/// What is not tried fails at once, as it would have a little later.
/// </summary>
internal sealed class StoreBreaker(TimeProvider clock)
{
    /// <summary>So many failures in a row are no accident.</summary>
    public const int Failures = 5;

    /// <summary>Between two tries of a store that fails.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private int _failed;
    private long _triedAt;

    /// <summary>Whether <see cref="Enter"/> would throw now.</summary>
    public bool IsOpen
    {
        get
        {
            lock (_gate)
            {
                return Rests;
            }
        }
    }

    /// <summary>Before something is made ready for the store.</summary>
    /// <exception cref="IOException">The store is left alone now.</exception>
    public void Enter()
    {
        lock (_gate)
        {
            if (Rests)
            {
                throw new IOException("The S3 store has just failed several times. It is asked again in a moment.");
            }

            if (_failed == Failures)
            {
                _triedAt = clock.GetTimestamp(); // This one tries it for all.
            }
        }
    }

    /// <summary>Sees how an upload begins. That it does says little: a store may let uploads begin and take no bytes.</summary>
    public async Task<T> WatchBeginAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (IOException)
        {
            Note(failed: true);
            throw;
        }
    }

    /// <summary>Sees how it ends. Any answer that is not a failure of the store, also a refusal, says that it is well.</summary>
    public async Task<T> WatchAsync<T>(Func<Task<T>> call)
    {
        try
        {
            var answer = await call();
            Note(failed: false);
            return answer;
        }
        catch (IOException)
        {
            Note(failed: true);
            throw;
        }
        catch (UploadFaultException)
        {
            Note(failed: false);
            throw;
        }
    }

    private bool Rests => _failed == Failures && clock.GetElapsedTime(_triedAt) < Pause;

    private void Note(bool failed)
    {
        lock (_gate)
        {
            _failed = failed ? Math.Min(Failures, _failed + 1) : 0;
            _triedAt = failed ? clock.GetTimestamp() : _triedAt;
        }
    }
}
