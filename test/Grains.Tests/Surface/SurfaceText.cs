using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;

namespace LiveChat.Grains.Tests.Surface;

/// <summary>The surface as the text that is checked in.</summary>
internal static class SurfaceText
{
    private const string Header =
        """
        # What the grains show to other processes and to later versions of themselves. Made by the tests; never edited by hand.
        # LIVECHAT_WRITE=1 writes it anew, and the difference is then read in review:
        #
        #   a line that is only added       is harmless: older processes never ask for it, and read what they know.
        #   a line that is changed or gone  breaks a cluster in which both versions run, and whatever is stored or on its way.
        #
        # A member is its number where it is sent, and its name where it is stored as JSON. A number, an alias, a name or the value of
        # an enum is never given to something else, nor given out again; a gravestone in the code says which were in use:
        # "// 3: Topic, removed in 0.4. Do not reuse." A class does not become a record, nor get another base.
        # A method is its interface's alias and its own; another parameter or result is another method, beside the old one.
        """;

    public static string Of(GrainSurface surface)
    {
        string[] lines =
        [
            Header,
            .. surface.Interfaces.SelectMany(Contract),
            .. surface.GrainClasses.SelectMany(Grain),
            "",
            .. GrainSurface.Streams.Select(stream => $"stream {stream.Key}: {TypeName.Of(stream.Value)}"),
            .. surface.Serializable.OrderBy(type => type.Alias(), StringComparer.Ordinal).SelectMany(Serializable),
        ];
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string> Contract(Type contract)
    {
        yield return "";
        yield return $"interface {contract.Alias()} = {contract.FullName} [Version({contract.Argument("Version") ?? 0})]";
        foreach (var method in contract.GetMethods().OrderBy(method => method.Alias(), StringComparer.Ordinal))
        {
            var parameters = string.Join(", ", method.GetParameters().Select(parameter => TypeName.Of(parameter.ParameterType)));
            var marks = method.Written("AlwaysInterleave", "ReadOnly", "OneWay", "ResponseTimeout");
            yield return $"  {method.Alias()}({parameters}) -> {TypeName.Of(method.ReturnType)}{marks}";
        }
    }

    private static IEnumerable<string> Grain(Type grain)
    {
        yield return "";
        yield return $"grain {grain.Argument("GrainType")} = {grain.FullName}{grain.Written("StatelessWorker", "Reentrant")}";
        foreach (var contract in grain.GetInterfaces().Select(contract => contract.Alias()).Where(alias => alias is not null).Order(StringComparer.Ordinal))
        {
            yield return $"  is {contract}";
        }

        foreach (var (name, storage, type) in GrainSurface.StatesOf(grain))
        {
            yield return $"  state {name} in {storage}: {TypeName.Of(type)}";
        }
    }

    private static IEnumerable<string> Serializable(Type type)
    {
        var sort = type.IsAbstract ? "abstract " + TypeName.Kind(type) : TypeName.Kind(type);
        var parent = type.BaseType?.Alias() is { } alias ? " : " + alias : "";
        yield return "";
        yield return $"{sort} {type.Alias()}{parent} = {type.FullName}{type.Written("Immutable")}{Discriminator(type)}";
        var rows = type.IsEnum
            ? Enum.GetValues(type).Cast<object>().Select(value => $"  {Convert.ToInt64(value, CultureInfo.InvariantCulture)} {value}")
            : SerialMember.Of(type).Select(member => $"  {member.Id} {member.Name}: {TypeName.Of(member.Type)}");
        foreach (var row in rows)
        {
            yield return row;
        }
    }

    /// <summary>What a case of a family is called in JSON.</summary>
    private static string Discriminator(Type type)
    {
        var named = type.BaseType?.GetCustomAttributes<JsonDerivedTypeAttribute>().SingleOrDefault(kind => kind.DerivedType == type);
        return named is null ? "" : $" [Json({named.TypeDiscriminator})]";
    }
}
