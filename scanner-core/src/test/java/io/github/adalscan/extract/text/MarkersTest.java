package io.github.adalscan.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.source.kind.FileKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkersTest {
  private static List<String> markers(String path, String text) {
    Reading reading = Reading.of(new LightReader(), path, FileKind.TEXT, text);
    Positions.check(reading);
    return reading.markers();
  }

  @Test
  void go() {
    assertThat(
            markers(
                "a.go",
                """
                import "fmt"
                import (
                \t// x
                \tadal "github.com/Azure/go-autorest/autorest/adal"
                )
                var s = "no"
                """))
        .containsExactly("go IMPORT fmt", "go IMPORT github.com/Azure/go-autorest/autorest/adal");
    assertThat(
            markers(
                "go.mod", "module m\nrequire a.b/c v1.0.0\nrequire (\n\td.e/f-g v2.0.0 // i\n)\n"))
        .containsExactly("go MANIFEST a.b/c", "go MANIFEST d.e/f-g");
  }

  @Test
  void dotnet() {
    assertThat(
            markers(
                "a.cs",
                """
                using Microsoft.IdentityModel.Clients.ActiveDirectory;
                using static A.B;
                using X = C.D;
                using (var x = y.z()) {}
                using var q = r.s();
                // using No.No;
                """))
        .containsExactly(
            "dotnet IMPORT Microsoft.IdentityModel.Clients.ActiveDirectory",
            "dotnet IMPORT A.B",
            "dotnet IMPORT C.D");
    assertThat(markers("a.fs", "open A.B\n")).containsExactly("dotnet IMPORT A.B");
    assertThat(markers("a.vb", "Imports A.B\n")).containsExactly("dotnet IMPORT A.B");
  }

  @Test
  void javascript() {
    assertThat(
            markers(
                "a.ts",
                "const a = require('adal-node');\nimport {\n b\n} from \"react-adal\";\n"
                    + "import 'x';\nawait import('y');\nArray.from('no'.split());\nuse('no');"))
        .contains(
            "javascript IMPORT adal-node",
            "javascript IMPORT react-adal",
            "javascript IMPORT x",
            "javascript IMPORT y")
        .hasSize(4);
  }

  @Test
  void python() {
    assertThat(
            markers(
                "a.py",
                "import adal, os.path as p\nfrom azure.graphrbac import X\n# import no\n'''\nimport no\n'''\n"))
        .containsExactly(
            "python IMPORT adal", "python IMPORT os.path", "python IMPORT azure.graphrbac");
    assertThat(markers("requirements-dev.txt", "adal>=1.0\n# c\n-r x\nazure-graphrbac==0.61 ; x\n"))
        .containsExactly("python MANIFEST adal", "python MANIFEST azure-graphrbac");
    assertThat(markers("setup.py", "setup(name='adal', install_requires=['adal~=1.2', 'x y z'])"))
        .containsExactly("python MANIFEST adal");
    assertThat(
            markers(
                "pyproject.toml",
                """
                [project]
                name = "adal"
                dependencies = [
                  "adal>=1",
                ]
                [tool.poetry.dependencies]
                msrestazure = "^1"
                """))
        .containsExactly("python MANIFEST adal", "python MANIFEST msrestazure");
  }

  @Test
  void pythonSetupScriptsRequireWhatTheirListsSay() {
    assertThat(setup("setup(packages=['adal'], py_modules=['adal'], keywords='adal')")).isEmpty();
    assertThat(setup("setup('adal', find_packages('adal'))")).isEmpty();
    assertThat(setup("setup(extras_require={'azure': ['adal']})")).hasSize(1);
    assertThat(setup("setup(install_requires=('msal', 'adal>=1'))")).hasSize(1);
    assertThat(setup("DEPENDENCIES = [\n  'x[y]>=1',\n  'adal~=1.2', # why\n]\nsetup()"))
        .hasSize(1);
    assertThat(setup("requirements += ['adal']")).hasSize(1);
    assertThat(setup("requires.append('adal')")).hasSize(1);
    assertThat(setup("classifiers = ['adal']\nsetup(classifiers=classifiers)")).isEmpty();
  }

  private static List<String> setup(String text) {
    return markers("setup.py", text).stream().filter(m -> m.endsWith(" adal")).toList();
  }

  @Test
  void powerShell() {
    assertThat(
            markers(
                "a.ps1",
                "Install-Module -Name AzureAD -Force\nImport-Module \"MSOnline\"\nGet-AzureADUser -All $x-y\n"))
        .containsExactly(
            "powershell MANIFEST AzureAD",
            "powershell IMPORT MSOnline",
            "powershell COMMAND Get-AzureADUser");
  }

  @Test
  void rubyAndApple() {
    assertThat(markers("Gemfile", "gem 'adal', '1.0'\nrequire \"x\"\n"))
        .containsExactlyInAnyOrder("ruby MANIFEST adal", "ruby IMPORT x");
    assertThat(markers("Podfile", "pod 'ADAL', '~> 1'\n")).containsExactly("apple MANIFEST ADAL");
    assertThat(markers("a.m", "#import <ADAL/ADAL.h>\n@import ADAL;\n"))
        .containsExactly("apple IMPORT ADAL/ADAL.h", "apple IMPORT ADAL");
    assertThat(markers("a.swift", "import ADAL\n")).containsExactly("apple IMPORT ADAL");
  }
}
