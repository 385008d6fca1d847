using Portal.Architecture.Tests.Rules;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests;

/// <summary>R9.</summary>
public sealed class TimeComesFromOutsideTests
{
    [Fact]
    public void Breaches_Repository_None() => Breaches.None(TimeComesFromOutside.Breaches(SourceTree.Repository()));

    [Theory]
    [InlineData("var a = DateTime.Now;")]
    [InlineData("var a = DateTimeOffset.UtcNow;")]
    [InlineData("var a = ReadAsync().Result;")]
    [InlineData("ReadAsync().Wait();")]
    [InlineData("reading.Wait(token);")]
    [InlineData("Task.WaitAll(readings);")]
    [InlineData("ReadAsync().GetAwaiter().GetResult();")]
    [InlineData("Run(async void () => Stop());")]
    [InlineData("Thread.Sleep(1);")]
    [InlineData("var a = $\"now: {DateTime.Now}\";")]
    [InlineData("await Task.Delay(1000, token);")]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(1));")]
    [InlineData("using var timer = new PeriodicTimer(interval);")]
    public void Breaches_ClockOrBlocking_Found(string statement) => Breaches.One("src/Portal.Web/A.cs(2): ", TimeComesFromOutside.Breaches(Method(statement)));

    [Theory]
    [InlineData("var a = time.GetUtcNow();")]
    [InlineData("var a = await dialog.Result;")]
    [InlineData("var a = Words.Wait(left);")]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(1), time, token);")]
    [InlineData("await Task.Delay(wait, _timeProvider);")]
    [InlineData("using var timer = new PeriodicTimer(interval, time);")]
    [InlineData("var a = \"DateTime.Now\"; // Thread.Sleep")]
    public void Breaches_ProviderAndAwait_None(string statement) => Breaches.None(TimeComesFromOutside.Breaches(Method(statement)));

    [Fact]
    public void Breaches_InMarkup_Found() =>
        Breaches.One("src/Portal.Web/A.razor(1)", TimeComesFromOutside.Breaches(SourceTree.Of(("src/Portal.Web/A.razor", "<p>@DateTime.UtcNow</p> @* DateTime.Now *@"))));

    [Fact]
    public void Breaches_ResultOfOurOwn_OnlyWhereTheTypeIsNamed() => Breaches.One("src/Portal.Web/C.razor(1)", TimeComesFromOutside.Breaches(SourceTree.Of(
        ("src/Portal.Web/Look.cs", "record Look(string Icon, string Result, string Word);"),
        ("src/Portal.Web/B.razor", "<p>@Look.Of(finding).Result</p>"),
        ("src/Portal.Web/C.razor", "<p>@reading.Result</p>"),
        ("src/Portal.Web/D.razor", "<p>@look.Result</p>"),
        ("src/Portal.Web/D.razor.cs", "partial class D { Look look; }"))));

    private static SourceTree Method(string statement) => SourceTree.Of(("src/Portal.Web/A.cs", "class A { async Task B() {\n" + statement + "\n} }"));
}
