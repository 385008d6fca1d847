using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Layout;
using Portal.Web.Operators;

namespace Portal.Web.Tests.Components.Layout;

public sealed class DatabaseNoticeTests : BunitContext
{
    private readonly MemoryLog log = new();
    private readonly OperationFeed operations;

    public DatabaseNoticeTests()
    {
        operations = new OperationFeed(log);
        Services.AddSingleton(operations).AddSingleton<ServiceEstate>().AddSingleton(TimeProvider.System).AddLocalOperator();
    }

    [Fact]
    public async Task Notice_DatabaseGoneAndBack_ComesAndGoes()
    {
        var notice = Render<DatabaseNotice>();
        Assert.Empty(notice.FindAll(".notice"));

        log.Fault = MemoryLog.Broken;
        await Assert.ThrowsAsync<OperationLogException>(() => operations.RefreshAsync(Xunit.TestContext.Current.CancellationToken));
        notice.WaitForAssertion(() => Assert.Contains(MemoryLog.BrokenSentence, notice.Find("[role=status] .notice").TextContent, StringComparison.Ordinal));

        log.Fault = null;
        await operations.RefreshAsync(Xunit.TestContext.Current.CancellationToken);
        notice.WaitForAssertion(() => Assert.Empty(notice.FindAll(".notice")));
    }
}
