namespace LiveChat.Grains.Tests.Surface;

/// <summary>What other processes and later versions rely on is explicit, and does not change unseen.</summary>
public sealed class GrainSurfaceTests
{
    private static GrainSurface Chat => GrainSurface.OfChat;

    [Fact]
    public void The_contract_is_what_is_checked_in() => CheckedIn.MustBe("src/Grains/grains.contract.txt", SurfaceText.Of(Chat));

    [Fact]
    public void Grain_interfaces_and_their_methods_have_aliases() => Assert.Empty(SurfaceRules.Contracts(Chat.Interfaces));

    [Fact]
    public void Grain_classes_have_a_type_of_their_own() => Assert.Empty(SurfaceRules.Grains(Chat.GrainClasses));

    [Fact]
    public void What_crosses_is_marked_and_known_to_the_serializers() =>
        Assert.Empty(SurfaceRules.Crossing(Chat.Reached(), Chat.Assembly));

    [Fact]
    public void Members_have_ids_of_their_own() => Assert.Empty(SurfaceRules.Members(Chat.Serializable));

    [Fact]
    public void Aliases_are_unique() => Assert.Empty(SurfaceRules.Aliases([.. Chat.Interfaces, .. Chat.Serializable]));

    [Fact]
    public void What_says_that_it_is_immutable_is() => Assert.Empty(SurfaceRules.Immutability([.. Chat.Serializable, .. Chat.Reached()]));

    [Fact]
    public void Values_of_enums_are_written_down()
    {
        var sources = new DirectoryInfo(CheckedIn.PathOf("src/Grains")).EnumerateFiles("*.cs", SearchOption.AllDirectories);

        Assert.Empty(sources.SelectMany(file => EnumSources.Unnumbered(File.ReadAllText(file.FullName))));
    }

    /// <summary>Else the rules would be kept by a walk that finds nothing.</summary>
    [Fact]
    public void The_walk_reaches_every_type_that_can_be_serialized()
    {
        var reached = Chat.Reached().Select(type => type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type);

        Assert.Empty(Chat.Serializable.Except(reached));
    }
}
