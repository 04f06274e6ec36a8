namespace LiveChat.Grains;

/// <summary>An id that travels as a plain string: in JSON, in routes and as a grain key.</summary>
/// <typeparam name="TSelf">The id itself.</typeparam>
public interface IStringId<TSelf> : IParsable<TSelf>
    where TSelf : struct, IStringId<TSelf>
{
    /// <summary>The text of the id; never null, empty for the default value.</summary>
    string Value { get; }

    /// <summary>Wraps a text that is known to be an id. Text from outside goes through <see cref="IParsable{TSelf}"/>.</summary>
    static abstract TSelf From(string value);
}
