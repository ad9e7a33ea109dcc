using Zichtlijn.TestSupport.Hosts;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class DocumentTests(ReportingHost host)
{
    [Fact]
    public Task The_document_keeps_the_API_design_rules() => host.Anybody().ShouldServeADocumentThatKeepsTheRules("reporting");

    [Fact]
    public Task The_service_says_that_it_is_ready() => host.Anybody().ShouldBeReady();
}
