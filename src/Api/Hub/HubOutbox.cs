using System.Buffers;

namespace LiveChat.Api.Hub;

/// <summary>
/// What waits to be sent on one connection. Whoever brings a frame to an idle connection sends it, on his own thread; what is brought meanwhile is
/// sent by the same writer with one write. Nobody ever waits for a client.
/// </summary>
/// <param name="sink">Takes the bytes; writing completes at once while the client reads.</param>
/// <param name="clock">Tells how long a write takes.</param>
/// <param name="connection">Told which answers have left, and to end when nothing can be written any more.</param>
internal sealed class HubOutbox(HubSink sink, TimeProvider clock, HubConnection connection) : IThreadPoolWorkItem
{
    /// <summary>How many bytes of pushes may wait. A client that is further behind is better off with a new start.</summary>
    public const int PushLimit = 64 * 1024;

    /// <summary>Lossy pushes (typing, presence) are dropped from here on.</summary>
    private const int LossyLimit = 16 * 1024;

    private const int MaxWrite = 64 * 1024;
    private const int KeptCapacity = 16;

    private readonly Queue<ReadOnlyMemory<byte>> _queue = new(0);
    private int _pushBytes;
    private int _answerWeight;
    private int _holds;
    private bool _writing;
    private bool _closed;
    private long _blockedSince;

    /// <summary>Sends a push. False when the client is too far behind for it.</summary>
    public bool Push(ReadOnlyMemory<byte> frame)
    {
        lock (_queue)
        {
            if (_closed)
            {
                return true;
            }

            if (_writing || _holds > 0)
            {
                var full = _pushBytes > 0 && _pushBytes + frame.Length > PushLimit;
                if (full && _writing)
                {
                    return false;
                }

                _pushBytes += frame.Length;
                _queue.Enqueue(frame);
                if (!full)
                {
                    return true;
                }

                _holds = 0; // The client reads; it is the answer that is late. Clients bear events before it.
                frame = default;
            }
            else if (_queue.Count > 0)
            {
                _pushBytes += frame.Length;
                _queue.Enqueue(frame);
                frame = default; // Leaves with the answer that waits for it.
            }

            _writing = true;
        }

        if (frame.IsEmpty)
        {
            WriteRest();
        }
        else
        {
            Write(frame, 0);
        }

        return true;
    }

    /// <summary>Sends what may as well be lost.</summary>
    public void PushLossy(ReadOnlyMemory<byte> frame)
    {
        if (Volatile.Read(ref _pushBytes) < LossyLimit)
        {
            Push(frame);
        }
    }

    /// <summary>Sends an answer; how many there can be is limited by how many calls are taken.</summary>
    public void Answer(ReadOnlyMemory<byte> frame, int weight)
    {
        lock (_queue)
        {
            if (_closed)
            {
                return;
            }

            if (_writing)
            {
                _answerWeight += weight;
                _queue.Enqueue(frame);
                return;
            }

            _writing = true;
        }

        Write(frame, weight);
    }

    /// <summary>
    /// Sends an answer that a push follows at once: in one write with it if the push is no later than what the thread pool has to do first.
    /// A write costs more than all that leads to it.
    /// </summary>
    public void AnswerBeforePush(ReadOnlyMemory<byte> frame, int weight)
    {
        lock (_queue)
        {
            if (!_closed && _holds == 0)
            {
                _answerWeight += weight;
                _queue.Enqueue(frame);
                if (!_writing)
                {
                    ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                }

                return;
            }
        }

        Answer(frame, weight); // Pushes are held back, so none can come along.
    }

    void IThreadPoolWorkItem.Execute()
    {
        lock (_queue)
        {
            if (_writing)
            {
                return;
            }

            _writing = true;
        }

        WriteRest();
    }

    /// <summary>From now on pushes wait, until <see cref="Release"/>; answers do not.</summary>
    public void Hold()
    {
        lock (_queue)
        {
            _holds++;
        }
    }

    /// <summary>Sends a last answer ahead of the pushes that waited for it, and then those.</summary>
    public void Release(ReadOnlyMemory<byte> answer, int weight)
    {
        lock (_queue)
        {
            _holds = Math.Max(0, _holds - 1);
            if (_closed)
            {
                return;
            }

            var waiting = _queue.Count;
            _answerWeight += weight;
            if (answer.IsEmpty)
            {
                answer = HubFrames.Ping; // Nothing to say, but the places are to be given back.
            }

            _queue.Enqueue(answer);
            for (var i = 0; i < waiting; i++)
            {
                _queue.Enqueue(_queue.Dequeue());
            }

            if (_writing)
            {
                return;
            }

            _writing = true;
        }

        WriteRest();
    }

    /// <summary>Drops what waits, sends these last bytes and takes nothing more.</summary>
    public void Close(ReadOnlyMemory<byte> last)
    {
        lock (_queue)
        {
            if (_closed)
            {
                return;
            }

            Clear();
            _closed = true;
            if (!last.IsEmpty)
            {
                _queue.Enqueue(last);
            }

            if (_writing || last.IsEmpty)
            {
                return;
            }

            _writing = true;
        }

        WriteRest();
    }

    /// <summary>Whether a write has not come to an end for this long: the client does not read.</summary>
    public bool IsBlockedFor(TimeSpan time)
    {
        var since = Volatile.Read(ref _blockedSince);
        return since != 0 && clock.GetElapsedTime(since) >= time;
    }

    private void Write(ReadOnlyMemory<byte> bytes, int answerWeight)
    {
        if (TryWrite(bytes, null, answerWeight))
        {
            WriteRest();
        }
    }

    /// <summary>Writes until nothing waits or a write does not end at once.</summary>
    private void WriteRest()
    {
        while (TryTake(out var bytes, out var rented, out var answerWeight) && TryWrite(bytes, rented, answerWeight))
        {
        }
    }

    /// <returns>Whether it is done; if not, the rest follows by itself.</returns>
    private bool TryWrite(ReadOnlyMemory<byte> bytes, byte[]? rented, int answerWeight)
    {
        ValueTask writing;
        try
        {
            writing = sink.WriteAsync(bytes);
        }
        catch (Exception failure) when (HubSink.IsLoss(failure))
        {
            Fail();
            return false;
        }

        if (!writing.IsCompletedSuccessfully)
        {
            _ = FinishLater(writing, rented, answerWeight);
            return false;
        }

        writing.GetAwaiter().GetResult();
        Wrote(rented, answerWeight);
        return true;
    }

    private async Task FinishLater(ValueTask writing, byte[]? rented, int answerWeight)
    {
        Volatile.Write(ref _blockedSince, Math.Max(1, clock.GetTimestamp()));
        try
        {
            await writing;
        }
        catch (Exception failure) when (HubSink.IsLoss(failure))
        {
            Fail();
            return;
        }

        Volatile.Write(ref _blockedSince, 0);
        Wrote(rented, answerWeight);
        WriteRest();
    }

    private void Wrote(byte[]? rented, int answerWeight)
    {
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        if (answerWeight > 0)
        {
            connection.Answered(answerWeight);
        }
    }

    private bool TryTake(out ReadOnlyMemory<byte> bytes, out byte[]? rented, out int answerWeight)
    {
        (bytes, rented) = (default, null);
        lock (_queue)
        {
            answerWeight = _answerWeight;
            if (_queue.Count == 0 || (_holds > 0 && !_closed && answerWeight == 0))
            {
                _writing = false;
                return false;
            }

            bytes = _queue.Count == 1 ? _queue.Dequeue() : Join(out rented);
            if (_queue.Count == 0)
            {
                (_answerWeight, _pushBytes) = (0, 0);
                if (_queue.Capacity > KeptCapacity)
                {
                    _queue.TrimExcess(0);
                }
            }
            else
            {
                // The weight goes with the last part; what has left no longer counts as waiting.
                answerWeight = 0;
                _pushBytes = Math.Max(0, _pushBytes - bytes.Length);
            }

            return true;
        }
    }

    /// <summary>As many waiting frames as fit one write, in one piece.</summary>
    private ReadOnlyMemory<byte> Join(out byte[]? rented)
    {
        rented = null;
        var (length, count) = (0, 0);
        foreach (var frame in _queue)
        {
            if (count > 0 && length + frame.Length > MaxWrite)
            {
                break;
            }

            length += frame.Length;
            count++;
        }

        if (count == 1)
        {
            return _queue.Dequeue();
        }

        rented = ArrayPool<byte>.Shared.Rent(length);
        for (var (i, at) = (0, 0); i < count; i++)
        {
            var frame = _queue.Dequeue();
            frame.CopyTo(rented.AsMemory(at));
            at += frame.Length;
        }

        return rented.AsMemory(0, length);
    }

    private void Fail()
    {
        lock (_queue)
        {
            Clear();
            _closed = true;
        }

        connection.Abort();
    }

    private void Clear()
    {
        _queue.Clear();
        (_pushBytes, _answerWeight) = (0, 0);
    }
}
