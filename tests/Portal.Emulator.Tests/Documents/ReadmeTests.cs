using System.Reflection;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Emulator.AsyncOperations;
using Portal.Emulator.Faults;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;
using Portal.Emulator.Tests.Faults;

namespace Portal.Emulator.Tests.Documents;

/// <summary>What the README says of the embedded cloud is rendered from code. To write it anew: PORTAL_WRITE_README=1 with these tests and those of the clients.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Differences_EachHasItsTest()
    {
        Assert.All(Differences.All, difference => Assert.All(difference.Tests, AssertIsTest));
        ReadmePart.Check("differences", string.Concat(Differences.All.Select(difference => $"- {difference.Text} *{string.Join(", ", difference.Tests)}*\n")));
    }

    [Fact]
    public void Faults_EqualTheCatalogue()
    {
        Assert.Equal(FaultCatalogue.All.Count, FaultCatalogueTests.Kinds.Count);
        ReadmePart.Check("faults", string.Concat(
        [
            "| Kind | Fault | What happens |\n|---|---|---|\n",
            .. FaultCatalogue.All.Select(fault => $"| `{Name(fault.Kind)}` | {fault.Title} | {fault.What} |\n"),
        ]));
    }

    [Fact]
    public void Operations_AreThoseOfTheCloud()
    {
        using var store = new CloudStore(Cloud.Empty, null, TimeProvider.System, NullLogger<CloudStore>.Instance);
        var options = new EmulatorOptions();
        OperationsTable.CheckRows(ArmOperations.All(store, new OperationStarter(options, TimeProvider.System), new ArmPages(options.PageSize), options, TimeProvider.System).Select(ArmRouter.NameOf));
    }

    private static string Name(FaultKind kind) => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..];

    private static void AssertIsTest(string test)
    {
        var (type, method) = test.Split('.') is [var first, var second] ? (first, second) : ("", test);
        var found = typeof(ReadmeTests).Assembly.GetTypes().Where(each => each.Name == type).Select(each => each.GetMethod(method)).FirstOrDefault(each => each is not null);
        Assert.True(found?.GetCustomAttribute<FactAttribute>() is not null, $"{test} is no test.");
    }
}
