using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace LiveChat.Grains.Tests.Surface;

/// <summary>What holds for everything that crosses from one process or version to another. Each rule answers what breaks it.</summary>
internal static class SurfaceRules
{
    /// <summary>Types of others that both serializers know, with arguments that are looked at by themselves.</summary>
    private static readonly HashSet<Type> Carriers =
    [
        typeof(Task), typeof(Task<>), typeof(ValueTask), typeof(ValueTask<>), typeof(CancellationToken), typeof(List<>), typeof(Dictionary<,>),
    ];

    private static readonly HashSet<Type> Values =
    [
        typeof(string), typeof(bool), typeof(byte), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(double),
        typeof(DateTimeOffset), typeof(TimeSpan), typeof(Guid), typeof(Nullable<>), typeof(ImmutableArray<>), typeof(ReadOnlyMemory<>),
    ];

    public static IEnumerable<string> Contracts(IEnumerable<Type> interfaces)
    {
        foreach (var contract in interfaces)
        {
            if (contract.Alias() is null)
            {
                yield return $"{contract.Name} has no [Alias].";
            }

            foreach (var method in contract.GetMethods().Where(method => method.Alias() is null))
            {
                yield return $"{contract.Name}.{method.Name} has no [Alias].";
            }

            foreach (var twice in Twice(contract.GetMethods().Select(method => method.Alias())))
            {
                yield return $"{contract.Name} has two methods with the alias {twice}.";
            }
        }
    }

    public static IEnumerable<string> Grains(IEnumerable<Type> classes)
    {
        return classes.Where(grain => !grain.Is("GrainType")).Select(grain => $"{grain.Name} has no [GrainType].")
            .Concat(Twice(classes.Select(grain => (string?)grain.Argument("GrainType"))).Select(twice => $"Two grains have the type {twice}."));
    }

    /// <param name="reached">What is sent or stored.</param>
    /// <param name="own">The assembly whose types must be marked; other types must be known to the serializers.</param>
    public static IEnumerable<string> Crossing(IEnumerable<Type> reached, Assembly own)
    {
        foreach (var type in reached.Where(type => !type.IsArray).Select(Open).Distinct())
        {
            if (type.Assembly != own)
            {
                if (!Carriers.Contains(type) && !Values.Contains(type))
                {
                    yield return $"{type.FullName} crosses, and nobody has looked at how it is serialized.";
                }

                continue;
            }

            if (!type.Is("GenerateSerializer"))
            {
                yield return $"{type.Name} crosses and has no [GenerateSerializer].";
            }

            if (type.Alias() is null)
            {
                yield return $"{type.Name} crosses and has no [Alias].";
            }
        }
    }

    public static IEnumerable<string> Members(IEnumerable<Type> serializable)
    {
        foreach (var type in serializable.Where(type => !type.IsEnum))
        {
            var members = SerialMember.Of(type).ToArray();
            foreach (var member in members.Where(member => member.Id is null))
            {
                yield return IsPositional(type, member)
                    ? $"{type.Name}.{member.Name} is numbered by its place in the record. Write [property: Id(n)]."
                    : $"{type.Name}.{member.Name} has no [Id].";
            }

            foreach (var twice in Twice(members.Select(member => member.Id?.ToString(CultureInfo.InvariantCulture))))
            {
                yield return $"{type.Name} has two members with the id {twice}.";
            }
        }
    }

    public static IEnumerable<string> Aliases(IEnumerable<Type> types) =>
        Twice(types.Select(type => type.Alias())).Select(twice => $"Two types have the alias {twice}.");

    /// <summary>What is marked as immutable is handed over without a copy, so it must be.</summary>
    public static IEnumerable<string> Immutability(IEnumerable<Type> reached)
    {
        foreach (var type in reached.Where(type => type.Is("Immutable")))
        {
            foreach (var member in SerialMember.Of(type))
            {
                if (member.CanChange)
                {
                    yield return $"{TypeName.Of(type)} is immutable, and {member.Name} can be set.";
                }

                if (!IsImmutable(member.Type))
                {
                    yield return $"{TypeName.Of(type)} is immutable, and {member.Name} ({TypeName.Of(member.Type)}) is not.";
                }
            }
        }
    }

    private static bool IsImmutable(Type type)
    {
        return type.IsGenericParameter || type.IsEnum || type.Is("Immutable")
            || (Values.Contains(Open(type)) && type.GenericTypeArguments.All(IsImmutable));
    }

    private static bool IsPositional(Type type, SerialMember member) => type.GetConstructors()
        .Any(constructor => constructor.GetParameters().Any(parameter => parameter.Name == member.Name));

    private static Type Open(Type type) => type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;

    private static IEnumerable<string> Twice(IEnumerable<string?> names) =>
        names.Where(name => name is not null).GroupBy(name => name!).Where(same => same.Count() > 1).Select(same => same.Key);
}
