using Portal.Emulator.ResourceGraph;

namespace Portal.Emulator.Tests.ResourceGraph;

public sealed class GraphQueryTests
{
    private static readonly IReadOnlyList<GraphRecord> Rows =
    [
        GraphRecord.Of(new { id = "/S/One", type = "service", properties = new { parts = new[] { new { address = "/IP/A" } } } }),
        GraphRecord.Of(new { id = "/S/Two", type = "service", properties = new { parts = Array.Empty<object>() } }),
        GraphRecord.Of(new { id = "/ip/a", type = "address", sku = "Standard" }),
    ];

    [Fact]
    public void Apply_Extend_AddsAColumnFromAnItemOfAList() =>
        Assert.Equal(["/ip/a", ""], Texts("resources | where type == 'service' | extend key = tolower(tostring(properties.parts[0].address)) | project id, key", "key"));

    [Fact]
    public void Apply_Coalesce_TakesTheFirstThatIsThere() =>
        Assert.Equal(["/IP/A", "/S/Two"], Texts("resources | where type == 'service' | project key = coalesce(properties.other, properties.parts[0].address, id)", "key"));

    [Fact]
    public void Apply_Join_KeepsEveryRowAndAddsWhatIsFound() =>
        Assert.Equal(
            ["Standard", ""],
            Texts("resources | where type == 'service' | extend key = tolower(properties.parts[0].address) | join kind=leftouter (resources | where type == 'address' | project key = tolower(id), sku) on key | project id, sku", "sku"));

    [Fact]
    public void Apply_Strcat_JoinsColumnsAndTexts() =>
        Assert.Equal(["service, /S/One", "service, /S/Two"], Texts("resources | where type == 'service' | project key = strcat(type, ', ', id)", "key"));

    [Fact]
    public void Read_OtherJoin_IsNotUnderstood() =>
        Assert.Throws<ArmException>(() => GraphQuery.Read("resources | join kind=inner (resources) on id"));

    private static IEnumerable<string> Texts(string query, string column) => GraphQuery.Read(query).Apply(Rows).Select(row => GraphExpression.Text(row.At([column])));
}
