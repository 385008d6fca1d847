using Portal.Arm;
using Portal.Emulator;
using Portal.Storage;
using Portal.SwapTargets;
using Portal.Web;
using Portal.Web.Api;
using Portal.Web.Components;
using Portal.Web.Notices;
using Portal.Web.Operators;
using Portal.Web.Standby;

// A published portal runs from any working directory: its own folder holds wwwroot and appsettings.json.
var published = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = published ? AppContext.BaseDirectory : null,
});
builder.WebHost.UseStaticWebAssets(); // Does nothing when published; needed for dotnet run outside Development.

var settings = PortalSettings.Of(builder.Configuration);
if (settings.Problems.Count > 0)
    return PortalStart.Refuse(settings.Problems);

builder.Services.AddSingleton(TimeProvider.System);
if (settings.Arm.IsEmbedded)
{
    // The only difference between the embedded cloud and Azure: a socket to send the same requests to.
    builder.Configuration["Arm:Socket"] = settings.Arm.Socket;
    builder.Services.AddEmulator(cloud =>
    {
        cloud.SocketPath = settings.Arm.Socket!;
        cloud.StateFile = Path.Combine(settings.Storage.DataFolder, "cloud.json");
        builder.Configuration.GetSection("Emulator").Bind(cloud);
    });
}

builder.Services
    .AddStorage(settings.Storage)
    .AddArm(builder.Configuration)
    .AddSwapTargets(builder.Configuration)
    .AddSwaps(settings)
    .AddWorkers(settings)
    .AddNotices(settings)
    .AddBellsAndReminders(settings)
    .AddHostLimits(settings.Operators)
    .AddGrants(builder.Configuration, settings.Operators)
    .AddPackages(settings)
    .AddPortalApi()
    .AddPages(settings)
    .AddEmbeddedCloud(settings);
_ = settings.Operators.HasSignIn ? builder.Services.AddSignIn(builder.Configuration, settings.Operators) : builder.Services.AddLocalOperator();

var app = builder.Build();
app.UseKnownProxies(settings.Operators.Proxies);
app.UsePortalHeaders(settings.Operators.SignIn.Origin);
app.UsePageLanguages();
app.UseOperators(settings.Operators);
app.UseResponseCompression();
app.UseStatusCodePagesWithReExecute("/not-found");
app.MapPortalApi(); // Its errors are made problems from here on, those of the next three too.
app.UseRateLimiter();
app.UseUploadLimit();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
// Null: a policy of Blazor's own, of frame-ancestors alone, would take the place of the portal's.
app.MapRazorComponents<App>().AddInteractiveServerRenderMode(circuits =>
{
    circuits.ContentSecurityFrameAncestorsPolicy = null;
    circuits.ConfigureWebSocketAcceptContext = CircuitSockets.Compress;
}).RequireAuthorization(PortalPolicies.See);
return await PortalStart.RunAsync(app, settings);
