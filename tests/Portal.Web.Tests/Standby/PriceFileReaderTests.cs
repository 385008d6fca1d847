using Portal.Web.Standby;

namespace Portal.Web.Tests.Standby;

public sealed class PriceFileReaderTests : IDisposable
{
    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("prices-").FullName, "prices.json");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

    [Fact]
    public void Read_TheOneThatComesWithThePortal_HasCurrencyDayAndSizes()
    {
        var (table, problem) = PriceFileReader.Read(new StandbyOptions().PriceFile);

        Assert.Null(problem);
        Assert.Equal(("EUR", 2026), (table!.Currency, table.AsOf.Year));
        Assert.Contains("your own agreement", table.Source, StringComparison.Ordinal);
        Assert.True(table.PerHour["standard_d2_V2"] > 0);
    }

    [Theory]
    [InlineData("", "not a price table")]
    [InlineData("{}", "not a price table")]
    [InlineData("null", "holds nothing")]
    [InlineData("{\"currency\":\"euro\",\"asOf\":\"2026-11-01\",\"source\":\"x\",\"perHour\":{}}", "currency is euro")]
    [InlineData("{\"currency\":\"EUR\",\"asOf\":\"2026-11-01\",\"source\":\"x\",\"perHour\":{\"A1\":-1}}", "A1 costs -1")]
    [InlineData("{\"currency\":\"EUR\",\"asOf\":\"soon\",\"source\":\"x\",\"perHour\":{}}", "not a price table")]
    public void Read_SomethingElse_SaysWhat(string text, string said)
    {
        File.WriteAllText(file, text);

        Assert.Contains(said, new StandbyOptions { PriceFile = file }.Validate().Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoSuchFile_SaysSo() => Assert.Contains("cannot be read", new StandbyOptions { PriceFile = file }.Validate().Single(), StringComparison.Ordinal);
}
