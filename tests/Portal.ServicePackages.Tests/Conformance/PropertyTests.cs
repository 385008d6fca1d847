using System.Text;
using CsCheck;
using Portal.Domain.Changes;
using Portal.ServicePackages.Definitions;
using Portal.ServicePackages.Methods;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Conformance;

/// <summary>What must hold for all files, not for the samples alone.</summary>
public class PropertyTests
{
    private static readonly byte[] Shop = Sample.ConfigurationBytes("Shop");

    [Fact]
    public void Definition_WrittenAndRead_IsTheSame() => Models.Definition.Sample(definition =>
        Assert.Equal(definition, ServiceDefinitionReader.Read(Writing.Xml(definition)).Value));

    [Fact]
    public void Definition_InAPackage_IsTheSame() => Models.Definition.Sample(definition =>
    {
        var package = Zips.Standard(Encoding.UTF8.GetBytes(Writing.Xml(definition)), isPacked: true);
        Assert.Equal(definition, Spooled.ReadAsync(package, new(), default).GetAwaiter().GetResult().Value!.Definition);
    }, iter: 20);

    [Fact]
    public void Setting_WrittenIntoAFile_IsReadAndNothingElseChanges() => Models.Value.Sample(value =>
    {
        Assert.True(ConfigurationText.Read(Shop).TrySetSetting("Shop.Web", "CacheSize", value, out var changed));
        Assert.True(changed.TrySetSetting("Shop.Web", "CacheSize", "30", out var back));

        Assert.Equal(value, changed.Reading.Value!.Roles[0].Settings[0].Value);
        Assert.Equal(Shop, back.ToBytes());
    });

    [Fact]
    public void Instances_WrittenIntoAFile_AreReadAndNothingElseChanges() => Gen.Int[0, int.MaxValue].Sample(count =>
    {
        Assert.True(ConfigurationText.Read(Shop).TrySetInstances("Shop.Orders", count, out var changed));
        Assert.True(changed.TrySetInstances("Shop.Orders", 2, out var back));

        Assert.Equal(count, changed.Reading.Value!.Roles[1].Instances);
        Assert.Equal(Shop, back.ToBytes());
    });

    [Fact]
    public void AnyByteOfADefinition_Flipped_ThrowsNothing() => Flip(Sample.DefinitionBytes("Shop"), bytes => ServiceDefinitionReader.Read(bytes));

    [Fact]
    public void AnyByteOfAConfiguration_Flipped_ThrowsNothing() => Flip(Shop, bytes => ServiceConfigurationReader.Read(bytes));

    [Fact]
    public void AnyByteOfAPackage_Flipped_ThrowsNothing() =>
        Flip(Zips.Standard(Sample.DefinitionBytes("Shop"), isPacked: true), bytes => Spooled.ReadAsync(bytes, new(), default).GetAwaiter().GetResult());

    [Fact]
    public void Advice_OfAnyTwo_AlwaysHasAWay() => Gen.Select(Models.Definition, Models.Definition).Sample(pair =>
    {
        var advice = MethodAdviser.Advise(new(pair.Item1, null), new(pair.Item2, null), RuleBook.Article2010, DeploymentTimes.None);

        Assert.Equal(advice.Changes.Count == 0, advice.Method is null);
        Assert.True(advice.Verdicts.Single(verdict => verdict.Method == UpgradeMethod.DeleteAndRedeploy).Fits);
        Assert.Equal(pair.Item1 == pair.Item2, advice.Method is null);
    });

    private static void Flip(byte[] whole, Action<byte[]> read)
    {
        for (var at = 0; at < whole.Length; at++)
        {
            var bent = (byte[])whole.Clone();
            bent[at] ^= (byte)(1 << (at % 8));
            read(bent);
        }
    }
}
