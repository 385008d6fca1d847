using Microsoft.Extensions.Time.Testing;
using Portal.Web.Components.Releases;

namespace Portal.Web.Tests.Components.Releases;

public class UploadProgressTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 6, 14, 0, 0, TimeSpan.Zero));
    private readonly List<int> shown = [];

    [Fact]
    public void Report_ManyAtOnce_ShowsTheFirstAndTheLast()
    {
        var progress = new UploadProgress(1000, time, shown.Add);
        time.Advance(TimeSpan.FromSeconds(1));

        for (var part = 0; part < 100; part++)
            progress.Report(10);

        Assert.Equal([1, 100], shown);
    }

    [Fact]
    public void Report_AfterAWhile_ShowsAgain()
    {
        var progress = new UploadProgress(1000, time, shown.Add);
        time.Advance(TimeSpan.FromSeconds(1));

        progress.Report(100);
        time.Advance(TimeSpan.FromSeconds(1));
        progress.Report(100);

        Assert.Equal([10, 20], shown);
    }

    [Fact]
    public void Report_EmptyFile_IsWhole()
    {
        new UploadProgress(0, time, shown.Add).Report(0);

        Assert.Equal([100], shown);
    }
}
