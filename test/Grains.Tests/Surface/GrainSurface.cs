using System.Reflection;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Tests.Surface;

/// <summary>What an assembly of grains shows to other processes and to later versions of itself.</summary>
internal sealed class GrainSurface(Assembly assembly)
{
    public Assembly Assembly => assembly;

    public static GrainSurface OfChat { get; } = new(typeof(IRoomGrain).Assembly);

    /// <summary>What flows on streams, by namespace. Streams are made by generic calls, which reflection does not see.</summary>
    public static Dictionary<string, Type> Streams { get; } = new() { [PushStreams.Namespace] = typeof(FrontEndSignal) };

    public Type[] Interfaces => Select(type => type.IsInterface && type.IsAssignableTo(typeof(IGrain)));

    public Type[] GrainClasses => Select(type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(Grain)));

    public Type[] Serializable => Select(type => type.Is("GenerateSerializer"));

    /// <summary>The types of grain state.</summary>
    public IEnumerable<Type> States => GrainClasses.SelectMany(StatesOf).Select(state => state.Type);

    /// <summary>Calls, streams, state and log: where types cross from one process or version to another.</summary>
    public IEnumerable<Type> Roots => Interfaces
        .SelectMany(contract => contract.GetMethods())
        .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType))
        .Concat(Streams.Values)
        .Concat(States)
        .Append(typeof(RoomEvent));

    /// <summary>The states that a grain class asks for, with the name and the storage of each.</summary>
    public static IEnumerable<(string Name, string Storage, Type Type)> StatesOf(Type grain)
    {
        return from parameter in grain.GetConstructors().Single().GetParameters()
               let mark = Marks.Find(parameter.CustomAttributes, "PersistentState")
               where mark is not null
               let arguments = mark.ConstructorArguments
               select ((string)arguments[0].Value!, (string)arguments[1].Value!, parameter.ParameterType.GenericTypeArguments[0]);
    }

    /// <summary>Every type that is reached from the roots, generic ones with their arguments.</summary>
    public HashSet<Type> Reached() => Reached(Roots);

    /// <summary>Every type that is reached from some: their members, what they derive from, and what derives from them.</summary>
    public HashSet<Type> Reached(IEnumerable<Type> roots)
    {
        var reached = new HashSet<Type>();
        var waiting = new Queue<Type>(roots);
        while (waiting.TryDequeue(out var type))
        {
            if (!type.IsGenericParameter && reached.Add(type))
            {
                Next(type).ToList().ForEach(waiting.Enqueue);
            }
        }

        return reached;
    }

    private IEnumerable<Type> Next(Type type)
    {
        var parts = type.IsArray ? [type.GetElementType()!] : type.GenericTypeArguments;
        if (type.IsArray || type.IsEnum || type.Assembly != assembly)
        {
            return parts;
        }

        var family = assembly.GetTypes().Where(other => other.BaseType == type);
        return parts
            .Concat(type.BaseType is { } parent && parent.Assembly == assembly ? [parent] : [])
            .Concat(family)
            .Concat(SerialMember.Of(type).Select(member => member.Type));
    }

    /// <summary>In the order of their names. What Orleans generates lies in other namespaces.</summary>
    private Type[] Select(Func<Type, bool> wanted)
    {
        return
        [
            .. assembly.GetTypes()
                .Where(type => type.Namespace?.StartsWith("LiveChat.", StringComparison.Ordinal) == true && wanted(type))
                .OrderBy(type => type.FullName, StringComparer.Ordinal),
        ];
    }
}
