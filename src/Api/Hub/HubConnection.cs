using System.Collections.Immutable;
using System.Net.Sockets;
using System.Text.Unicode;
using LiveChat.Api.Push;
using LiveChat.Grains;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Accounts.Tokens;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Hub;

/// <summary>
/// One socket that speaks the SignalR JSON hub protocol. Calls are started in the order they came; when too many wait for their answer,
/// nothing more is read.
/// </summary>
internal sealed class HubConnection
{
    /// <summary>How many calls, by weight, may wait for their answer.</summary>
    public const int MaxUnanswered = 16;

    private static readonly TimeSpan HandshakeTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan WriteTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan GoodbyeTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PartialTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan PingAfter = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan SilenceTimeout = TimeSpan.FromSeconds(45);

    /// <summary>Control frames that a client may send between two checks.</summary>
    private const int MaxControls = 64;

    private readonly WebSocketReader _reader;
    private readonly Socket? _socket;
    private readonly HubSink _sink;
    private readonly HubMethods _methods;
    private readonly TimeProvider _clock;
    private readonly HttpContext _request;
    private readonly long _openedAt;
    private List<string>? _open;
    private TaskCompletionSource? _room;
    private long _heardAt;
    private long _closedAt;
    private long _pingedAt;
    private int _unanswered;
    private int _controls;
    private bool _shaken;

    public HubConnection(HubSocket socket, Actor actor, SessionId session, HubMethods methods, TimeProvider clock)
    {
        (Actor, Session, _methods, _clock, _request) = (actor, session, methods, clock, socket.Request);
        _socket = socket.Socket;
        _reader = new WebSocketReader(socket.Stream, socket.FrameLimit);
        _sink = new HubSink(socket.Stream);
        Outbox = new HubOutbox(_sink, clock, this);
        Outbox.Hold(); // No push goes ahead of the answer to the handshake.
        _openedAt = _heardAt = _pingedAt = clock.GetTimestamp();
    }

    public UserId User => Actor.Id;

    /// <summary>Who acts, as they were when that was last asked.</summary>
    public Actor Actor { get; private set; }

    public SessionId Session { get; }

    /// <summary>What a personal access token is for; null for a session.</summary>
    public ImmutableArray<TokenScope>? Scopes { get; init; }

    public HubOutbox Outbox { get; }

    /// <summary>Why the server has closed it, if it has.</summary>
    public HubClose? Closed { get; private set; }

    /// <summary>What the front end keeps of it.</summary>
    public Seat? Seat { get; set; }

    private bool IsFull => Volatile.Read(ref _unanswered) >= MaxUnanswered;

    /// <summary>Reads until the connection ends.</summary>
    public async Task RunAsync()
    {
        try
        {
            await ReadAllAsync();
        }
        catch (WebSocketViolation violation)
        {
            Close(HubClose.BadFrame(violation.Status));
            await ReadOutAsync();
        }
        catch (Exception loss) when (loss is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The client went without a word.
        }
        finally
        {
            Outbox.Close(default);
            _reader.Release();
        }
    }

    /// <summary>Sends a push; a client that is too far behind for it is closed.</summary>
    public void Push(ReadOnlyMemory<byte> frame)
    {
        if (!Outbox.Push(frame))
        {
            Close(HubClose.Slow);
        }
    }

    /// <summary>Says why, and ends when the client has answered or has been given the time to.</summary>
    public void Close(HubClose reason)
    {
        lock (_reader)
        {
            if (Closed is not null)
            {
                return;
            }

            Closed = reason;
            Volatile.Write(ref _closedAt, Math.Max(1, _clock.GetTimestamp()));
            _room?.TrySetResult();
        }

        Outbox.Close(reason.Frames);
    }

    /// <summary>Asks the account who this is now; ends the connection when the session has ended.</summary>
    public async Task RecogniseAsync(IGrainFactory grains)
    {
        if (await grains.Account(User).Authenticate(Session) is { } actor)
        {
            Actor = actor;
        }
        else
        {
            Close(HubClose.SignedOut);
        }
    }

    /// <summary>Ends it at once.</summary>
    public void Abort() => _request.Abort();

    /// <summary>Once a second: ends what has been silent, stuck or half open for too long.</summary>
    public void Check()
    {
        var closedAt = Volatile.Read(ref _closedAt);
        var silence = IsFull ? TimeSpan.Zero : _clock.GetElapsedTime(Volatile.Read(ref _heardAt));
        Volatile.Write(ref _controls, 0);
        if ((closedAt != 0 && _clock.GetElapsedTime(closedAt) >= GoodbyeTimeout)
            || (!_shaken && _clock.GetElapsedTime(_openedAt) >= HandshakeTimeout)
            || (silence >= PartialTimeout && _reader.IsPartial)
            || silence >= SilenceTimeout
            || Outbox.IsBlockedFor(WriteTimeout))
        {
            Abort();
        }
        else if (silence >= PingAfter && _clock.GetElapsedTime(_pingedAt) >= PingAfter)
        {
            _pingedAt = _clock.GetTimestamp();
            Outbox.PushLossy(HubFrames.Ping);
        }
    }

    /// <summary>Answers the call for which pushes were held back, and lets them follow.</summary>
    internal void AnswerAndRelease(in HubCall call, ReadOnlyMemory<byte> frame)
    {
        Forget(call);
        Outbox.Release(frame, call.Weight);
    }

    internal void Answer(in HubCall call, ReadOnlyMemory<byte> frame)
    {
        Forget(call);
        if (frame.IsEmpty)
        {
            Answered(call.Weight);
        }
        else
        {
            Outbox.Answer(frame, call.Weight);
        }
    }

    /// <summary>Answers a call whose effect is about to be pushed to the same client.</summary>
    internal void AnswerBeforePush(in HubCall call, ReadOnlyMemory<byte> frame)
    {
        if (frame.IsEmpty)
        {
            Answer(call, frame);
            return;
        }

        Forget(call);
        Outbox.AnswerBeforePush(frame, call.Weight);
    }

    /// <summary>The answers of calls with this weight have left.</summary>
    internal void Answered(int weight)
    {
        lock (_reader)
        {
            _unanswered -= weight;
            if (_unanswered < MaxUnanswered)
            {
                _room?.TrySetResult();
                _room = null;
            }
        }
    }

    private async Task ReadAllAsync()
    {
        while (Closed is null)
        {
            var input = await _reader.ReadAsync();
            Volatile.Write(ref _heardAt, _clock.GetTimestamp());
            switch (input.Event)
            {
                case WebSocketEvent.Text:
                    await TakeAsync(input.Payload);
                    break;
                case WebSocketEvent.Close:
                    Outbox.Close(HubClose.Goodbye);
                    return;
                case WebSocketEvent.End:
                    return;
                default:
                    TakeControl(input);
                    break;
            }
        }

        await ReadOutAsync();
    }

    /// <summary>After a close: waits for the client's own, without listening any more.</summary>
    private async Task ReadOutAsync()
    {
        var ended = false;
        while (!ended)
        {
            try
            {
                ended = (await _reader.ReadAsync()).Event is WebSocketEvent.End or WebSocketEvent.Close;
            }
            catch (WebSocketViolation)
            {
                // What comes after the first one is noise.
            }
        }
    }

    private void TakeControl(WebSocketInput input)
    {
        if (++_controls > MaxControls)
        {
            throw new WebSocketViolation(WebSocketStatus.Policy);
        }

        if (input.Event == WebSocketEvent.Ping)
        {
            Outbox.PushLossy(HubFrames.Pong(input.Payload.Span));
        }
    }

    private async ValueTask TakeAsync(ReadOnlyMemory<byte> message)
    {
        if (!Utf8.IsValid(message.Span))
        {
            throw new WebSocketViolation(WebSocketStatus.InvalidText);
        }

        while (message.Length > 0 && Closed is null)
        {
            var end = message.Span.IndexOf(FrameBuilder.RecordEnd);
            if (end < 0)
            {
                throw new WebSocketViolation(WebSocketStatus.Policy);
            }

            TakeRecord(message.Span[..end]);
            message = message[(end + 1)..];
            if (IsFull)
            {
                await WaitForRoomAsync();
            }
        }
    }

    private Task WaitForRoomAsync()
    {
        lock (_reader)
        {
            if (_unanswered < MaxUnanswered || Closed is not null)
            {
                return Task.CompletedTask;
            }

            _room ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _room.Task;
        }
    }

    private void TakeRecord(ReadOnlySpan<byte> json)
    {
        if (!_shaken)
        {
            if (!HubRecord.IsHandshake(json))
            {
                throw new WebSocketViolation(WebSocketStatus.Policy);
            }

            _shaken = true;
            if (_socket is not null)
            {
                _sink.GoAround(_socket); // The client has had the answer to its request, or it would not have got this far.
            }

            Outbox.Release(HubFrames.HandshakeAccepted, 0);
            return;
        }

        if (!HubRecord.TryRead(json, out var record))
        {
            throw new WebSocketViolation(WebSocketStatus.Policy);
        }

        switch (record.Type)
        {
            case HubRecord.Invocation:
                Invoke(record);
                break;
            case HubRecord.StreamInvocation when record.InvocationId is { } id:
                Begin(id, 1).Fail("there are no streams");
                break;
            case HubRecord.Close:
                Outbox.Close(HubClose.Goodbye);
                break;
        }
    }

    private void Invoke(in HubRecord record)
    {
        var method = _methods.Find(record.Target);
        if (record.InvocationId is { } id && IsOpen(id))
        {
            var again = Begin(id: null, weight: 1);
            Outbox.Answer(HubFrames.Error(id, "bad-request: this invocation id is in use"), again.Weight);
            return;
        }

        var call = Begin(record.InvocationId, method?.Weight ?? 1);
        if (method is null)
        {
            call.Fail("there is no such method");
            return;
        }

        var arguments = new HubArguments(record.Arguments);
        method.Invoke(call, ref arguments);
    }

    private void Forget(in HubCall call)
    {
        if (call.InvocationId is { } id)
        {
            lock (_reader)
            {
                _open?.Remove(id);
            }
        }
    }

    private bool IsOpen(string id)
    {
        lock (_reader)
        {
            return _open?.Contains(id) == true;
        }
    }

    private HubCall Begin(string? id, int weight)
    {
        lock (_reader)
        {
            _unanswered += weight;
            if (id is not null)
            {
                (_open ??= []).Add(id);
            }
        }

        return new HubCall(this, id, weight);
    }
}
