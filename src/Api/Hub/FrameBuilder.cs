using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LiveChat.Api.Hub;

/// <summary>Writes hub records into one text frame. One per thread: <see cref="Start"/>, write, <see cref="Finish"/>, without an await between.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Lives as long as its thread.")]
internal sealed class FrameBuilder : IBufferWriter<byte>
{
    /// <summary>What ends every record of the SignalR JSON protocol.</summary>
    public const byte RecordEnd = 0x1E;

    private const int FirstBuffer = 4096;
    private const int LargestKept = 256 * 1024;

    private static readonly JsonWriterOptions Writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Never inside HTML; the same as what rooms store.
        SkipValidation = true,
    };

    [ThreadStatic] private static FrameBuilder? _mine;

    private readonly Utf8JsonWriter _json;
    private byte[] _buffer = new byte[FirstBuffer];
    private int _length;

    private FrameBuilder() => _json = new Utf8JsonWriter(this, Writing);

    public static FrameBuilder Start()
    {
        var builder = _mine ??= new FrameBuilder();
        builder._length = WebSocketFrame.MaxSentHead;
        return builder;
    }

    public FrameBuilder Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        _length += bytes.Length;
        return this;
    }

    public FrameBuilder Number(long value)
    {
        Utf8Formatter.TryFormat(value, GetSpan(20), out var written);
        _length += written;
        return this;
    }

    /// <summary>A JSON string with its quotes.</summary>
    public FrameBuilder Text(string value)
    {
        _json.Reset(this);
        _json.WriteStringValue(value);
        _json.Flush();
        return this;
    }

    public FrameBuilder Json<T>(T value, JsonTypeInfo<T> type)
    {
        _json.Reset(this);
        JsonSerializer.Serialize(_json, value, type);
        _json.Flush();
        return this;
    }

    /// <summary>The frame with its head, ready to be sent to any number of clients.</summary>
    public byte[] Finish()
    {
        var payload = _length - WebSocketFrame.MaxSentHead;
        var start = WebSocketFrame.WriteHead(_buffer, WebSocketFrame.MaxSentHead, WebSocketFrame.Text, payload);
        var frame = _buffer.AsSpan(start, _length - start).ToArray();
        if (_buffer.Length > LargestKept)
        {
            _buffer = new byte[FirstBuffer];
        }

        return frame;
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureRoom(sizeHint);
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureRoom(sizeHint);
        return _buffer.AsSpan(_length);
    }

    private void EnsureRoom(int sizeHint)
    {
        var needed = _length + Math.Max(sizeHint, 1);
        if (needed > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(needed, _buffer.Length * 2));
        }
    }
}
