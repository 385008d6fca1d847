using Portal.Architecture.Tests.Rules;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests;

/// <summary>R5.</summary>
public sealed class KindsKeepToThemselvesTests
{
    private const string Registration = "src/Portal.SwapTargets/SwapTargetRegistration.cs";

    [Fact]
    public void Breaches_Repository_None() => Breaches.None(KindsKeepToThemselves.Breaches(SourceTree.Repository()));

    [Theory]
    [InlineData("src/Portal.SwapTargets/WebApps/WebAppPair.cs", "using Portal.SwapTargets.CloudServices;", "names CloudServices of the kind CloudServices")]
    [InlineData("src/Portal.SwapTargets/Reading.cs", "class Reading { CloudServicePair? pair; }", "names CloudServicePair")]
    [InlineData("src/Portal.Web/Components/A.razor", "@inject Portal.SwapTargets.CloudServices.Grant Grant", "names CloudServices")]
    [InlineData("src/Portal.Domain/A.cs", "class A { ICloudServiceReader? reader; }", "names ICloudServiceReader")]
    public void Breaches_KindNamedElsewhere_Found(string path, string code, string says) => Breaches.One(says, KindsKeepToThemselves.Breaches(With(path, code)));

    [Theory]
    [InlineData(Registration, "using Portal.SwapTargets.CloudServices;")]
    [InlineData("src/Portal.Emulator/CloudServices/CloudService.cs", "class CloudService { }")]
    [InlineData("src/Portal.Web/A.cs", "class A { string title = \"Cloud Services\"; /* CloudServices */ string b = \"CloudServices\"; }")]
    public void Breaches_RegistrationEmulatorAndWords_None(string path, string code) => Breaches.None(KindsKeepToThemselves.Breaches(With(path, code)));

    private static SourceTree With(string path, string code) => SourceTree.Of(
        ("src/Portal.SwapTargets/CloudServices/CloudServiceTarget.cs", "namespace Portal.SwapTargets.CloudServices; class CloudServiceTarget { }"),
        (path, code));
}
