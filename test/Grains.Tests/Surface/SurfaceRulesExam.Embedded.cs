using System.Collections.Immutable;

namespace LiveChat.Grains.Tests.Surface;

/// <summary>Shows each rule something that breaks it. On Orleans the code generator would not let such types through.</summary>
public sealed class SurfaceRulesExam
{
    [Fact]
    public void An_interface_or_a_method_without_an_alias_is_found()
    {
        Assert.Equal(
            [
                "INameless has no [Alias].", "INameless.Wave has no [Alias].", "INameless has two methods with the alias again.",
            ],
            SurfaceRules.Contracts([typeof(INameless)]));
    }

    [Fact]
    public void A_grain_class_without_a_type_or_with_one_in_use_is_found()
    {
        Assert.Equal(
            ["Typeless has no [GrainType].", "Two grains have the type first."],
            SurfaceRules.Grains([typeof(Typeless), typeof(First), typeof(Second)]));
    }

    [Fact]
    public void A_type_that_crosses_without_marks_is_found_wherever_it_hides()
    {
        var reached = new GrainSurface(typeof(SurfaceRulesExam).Assembly).Reached([typeof(Task<ImmutableArray<Outer>>)]);

        Assert.Equal(
            [
                "Deep crosses and has no [Alias].",
                "Inner crosses and has no [Alias].",
                "Inner crosses and has no [GenerateSerializer].",
                "System.Uri crosses, and nobody has looked at how it is serialized.",
            ],
            SurfaceRules.Crossing(reached, typeof(SurfaceRulesExam).Assembly).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_member_without_an_id_of_its_own_is_found()
    {
        Assert.Equal(
            [
                "Positional.Text is numbered by its place in the record. Write [property: Id(n)].",
                "Misnumbered.Late has no [Id].",
                "Misnumbered._hidden has no [Id].",
                "Misnumbered has two members with the id 4.",
            ],
            SurfaceRules.Members([typeof(Positional), typeof(Misnumbered)]));
    }

    [Fact]
    public void An_alias_given_out_twice_is_found()
    {
        Assert.Equal(["Two types have the alias exam.deep."], SurfaceRules.Aliases([typeof(Deep2), typeof(Deep3)]));
    }

    [Fact]
    public void What_is_immutable_only_by_its_mark_is_found()
    {
        Assert.Equal(
            [
                "exam.mutable is immutable, and Items (ImmutableArray<List<int>>) is not.",
                "exam.mutable is immutable, and Name can be set.",
                "exam.mutable is immutable, and Values (byte[]) is not.",
            ],
            SurfaceRules.Immutability([typeof(Mutable)]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_value_of_an_enum_without_a_number_is_found()
    {
        const string Source = """
            public enum Colour // { }
            {
                /// <summary>As grass.</summary>
                Green = 0,
                Red,
                Blue = 2
            }
            """;

        Assert.Equal(["Colour.Red"], EnumSources.Unnumbered(Source));
    }

    private interface INameless : IGrain
    {
        Task Wave();

        [Alias("again")]
        Task One();

        [Alias("again")]
        Task Two();
    }

    private sealed class Typeless : Grain;

    [GrainType("first")]
    private sealed class First : Grain;

    [GrainType("first")]
    private sealed class Second : Grain;

    [GenerateSerializer, Alias("exam.outer")]
    private sealed record Outer([property: Id(0)] Dictionary<string, Inner[]> Inner, [property: Id(1)] Uri Where);

    private record Inner;

    [GenerateSerializer]
    private sealed record Deep : Inner;

    [GenerateSerializer, Alias("exam.deep")]
    private sealed record Deep2;

    [GenerateSerializer, Alias("exam.deep")]
    private sealed record Deep3;

    [GenerateSerializer, Alias("exam.positional")]
    private sealed record Positional(string Text);

    [GenerateSerializer, Alias("exam.misnumbered")]
    private sealed class Misnumbered
    {
#pragma warning disable IDE0052, CS0414 // It is there to be found.
        private int _hidden = 1;
#pragma warning restore IDE0052, CS0414

        [Id(4)] public int One { get; set; }

        [Id(4)] public int Two { get; set; }

        public int Late { get; set; }

        public int Computed => One + Two;
    }

    [GenerateSerializer, Immutable, Alias("exam.mutable")]
    private sealed class Mutable
    {
        [Id(0)] public string Name { get; set; } = "";

        [Id(1)] public byte[] Values { get; init; } = [];

        [Id(2)] public ImmutableArray<List<int>> Items { get; init; }

        [Id(3)] public ImmutableArray<string> Fine { get; init; }
    }
}
