using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LiveChat.Grains;

namespace LiveChat.Api.Hub;

/// <summary>
/// The arguments of a call, read one after the other. What does not fit is remembered instead of thrown: <see cref="End"/> tells
/// whether all that was read can be used.
/// </summary>
internal ref struct HubArguments
{
    private Utf8JsonReader _reader;
    private bool _misfit;

    public HubArguments(ReadOnlySpan<byte> array)
    {
        _reader = new Utf8JsonReader(array.IsEmpty ? "[]"u8 : array, HubRecord.Reading);
        _misfit = !_reader.Read() || _reader.TokenType != JsonTokenType.StartArray;
    }

    public string ReadText()
    {
        return Next(JsonTokenType.String) ? Text() : "";
    }

    public TId ReadId<TId>()
        where TId : struct, IStringId<TId>
    {
        return Next(JsonTokenType.String) ? Id<TId>() : default;
    }

    public TId? ReadIdOrNull<TId>()
        where TId : struct, IStringId<TId>
    {
        return NextIsNull() ? null : Current(JsonTokenType.String) ? Id<TId>() : null;
    }

    public long ReadNumber()
    {
        return Next(JsonTokenType.Number) ? Number() : 0;
    }

    public long? ReadNumberOrNull()
    {
        return NextIsNull() ? null : Current(JsonTokenType.Number) ? Number() : null;
    }

    /// <summary>A list of small numbers from 0.</summary>
    public ImmutableArray<int> ReadPlaces(int max)
    {
        var places = ImmutableArray.CreateBuilder<int>();
        if (Next(JsonTokenType.StartArray))
        {
            while (!_misfit && Advance() && _reader.TokenType != JsonTokenType.EndArray)
            {
                _misfit |= places.Count == max || !Current(JsonTokenType.Number);
                var place = _misfit ? 0 : Number();
                _misfit |= place is < 0 or > int.MaxValue;
                places.Add((int)place);
            }
        }

        return places.ToImmutable();
    }

    public List<TId> ReadIds<TId>(int max)
        where TId : struct, IStringId<TId>
    {
        var ids = new List<TId>();
        if (Next(JsonTokenType.StartArray))
        {
            while (!_misfit && Advance() && _reader.TokenType != JsonTokenType.EndArray)
            {
                _misfit |= ids.Count == max || !Current(JsonTokenType.String);
                if (!_misfit)
                {
                    ids.Add(Id<TId>());
                }
            }
        }

        return ids;
    }

    /// <summary>An object of ids and numbers from 0; an id that stands there twice does not fit.</summary>
    public Dictionary<TId, long> ReadNumbers<TId>(int max)
        where TId : struct, IStringId<TId>
    {
        var numbers = new Dictionary<TId, long>();
        if (Next(JsonTokenType.StartObject))
        {
            while (!_misfit && Advance() && _reader.TokenType == JsonTokenType.PropertyName)
            {
                var id = Id<TId>();
                var number = ReadNumber();
                _misfit |= numbers.Count == max || !numbers.TryAdd(id, number);
            }
        }

        return numbers;
    }

    /// <summary>A number; null when there is null in its place, or nothing any more.</summary>
    public long? ReadOptionalNumber() => IsAtEnd() ? null : ReadNumberOrNull();

    /// <summary>An object; null when there is null in its place, or nothing any more.</summary>
    public T? ReadOptional<T>(JsonTypeInfo<T> type)
        where T : class
    {
        if (IsAtEnd() || NextIsNull() || !Current(JsonTokenType.StartObject))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(ref _reader, type);
        }
        catch (JsonException)
        {
            _misfit = true;
            return null;
        }
    }

    /// <summary>Whether everything fitted and nothing is left.</summary>
    public bool End() => !_misfit && _reader.Read() && _reader.TokenType == JsonTokenType.EndArray;

    private readonly bool IsAtEnd()
    {
        var ahead = _reader;
        return _misfit || !ahead.Read() || ahead.TokenType == JsonTokenType.EndArray;
    }

    private bool Advance()
    {
        _misfit |= !_reader.Read();
        return !_misfit;
    }

    private bool Next(JsonTokenType type) => Advance() && Current(type);

    private bool NextIsNull() => Advance() && _reader.TokenType == JsonTokenType.Null;

    private bool Current(JsonTokenType type)
    {
        _misfit |= _reader.TokenType != type;
        return !_misfit;
    }

    private string Text()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            _misfit = true; // Half of a surrogate pair, written as an escape.
            return "";
        }
    }

    private TId Id<TId>()
        where TId : struct, IStringId<TId>
    {
        if (_reader.ValueSpan.Length <= IdText.MaxLength && TId.TryParse(Text(), null, out var id))
        {
            return id;
        }

        _misfit = true;
        return default;
    }

    private long Number()
    {
        _misfit |= !_reader.TryGetInt64(out var number);
        return number;
    }
}
